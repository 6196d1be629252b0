package org.countersign.web.api.format;

import org.countersign.store.Enclosed;

/** A document of a review. */
public record DocumentJson(String path, String sha256, String addedBy, String addedAt) {

    public static DocumentJson of(Enclosed document) {
        return new DocumentJson(
                document.path(),
                document.sha256(),
                document.addedBy(),
                document.addedAt().toString());
    }
}
