package org.countersign.intake.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The running text of a document: what stands outside its tables, line by line or paragraph by paragraph. */
public record Prose(String file, List<Line> lines) {

    public Prose {
        lines = List.copyOf(lines);
    }

    /**
     * A line or paragraph that is not blank.
     *
     * @param number among the lines or paragraphs of the document, from 1
     * @param page on which it stands, from 1; absent where the document has no pages
     */
    public record Line(int number, @Nullable Integer page, String text) {}
}
