package org.countersign.vocabulary;

import java.time.LocalDate;
import org.countersign.facts.Excerpt;

/**
 * What a person says a place of a document should read; the document stays as it is, and each finding that rests on the
 * place says who corrected it, when and why.
 *
 * @param within the sheet or table; empty where the file has but one, and for running text
 * @param at the cell, such as {@code D7}, the line of a text, such as {@code line 12}, or the path of a value
 * @param was what stands there; where something else stands, the correction does not hold
 */
public record Correction(
        String file, String within, String at, String was, String now, String by, LocalDate on, String why) {

    /** The place in a reader's words, within its file. */
    public String where() {
        return within.isEmpty() ? at : within + ", " + at;
    }

    /** What a quote adds that rests on the place. */
    public Excerpt quote(String field, boolean identifies) {
        String label = "Corrected by " + by + " on " + on + ", " + at + " from \"" + was + "\"";
        return new Excerpt(field, label, null, why, identifies);
    }
}
