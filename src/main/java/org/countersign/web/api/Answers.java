package org.countersign.web.api;

import java.util.Objects;
import org.countersign.report.PublishedJson;
import org.countersign.web.page.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What goes back to a program. */
final class Answers {
    static final String API = "/api/v1";

    private Answers() {}

    static ResponseEntity<String> of(Object published) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(PublishedJson.line(published));
    }

    /** What never changes under this tag; it is asked for each time, as who may read it may change. */
    static ResponseEntity<byte[]> fixed(String tag, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .eTag("\"" + tag + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .contentType(type)
                .body(bytes);
    }

    /** What was filed under its hash. */
    static ResponseEntity<byte[]> filed(Shelf shelf, @Nullable String sha256, MediaType type) {
        byte[] bytes = shelf.bytes(sha256);
        return fixed(Objects.requireNonNull(sha256), type, bytes);
    }
}
