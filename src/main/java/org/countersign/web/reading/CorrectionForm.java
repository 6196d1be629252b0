package org.countersign.web.reading;

import java.util.Objects;

/**
 * The form by which a place is corrected, with what it holds.
 *
 * @param open whether somebody asked for it
 * @param problem why what was sent was not kept; empty where nothing was sent
 */
public record CorrectionForm(boolean open, Correcting.Wanted sent, String problem) {

    static CorrectionForm of(Cited cited) {
        return new CorrectionForm(
                cited.correct() != null,
                new Correcting.Wanted(
                        cited.file(),
                        Objects.requireNonNullElse(cited.sheet(), ""),
                        Objects.requireNonNullElse(cited.correct(), ""),
                        "",
                        ""),
                "");
    }
}
