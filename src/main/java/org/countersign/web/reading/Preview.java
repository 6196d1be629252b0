package org.countersign.web.reading;

import java.util.List;
import org.countersign.reading.ReadLeaf;
import org.countersign.store.Corrections;
import org.countersign.store.StoredNote;
import org.jspecify.annotations.Nullable;

/**
 * A place of a document with what stands around it.
 *
 * @param outcome what became of the file, in a reader's words
 * @param original the link to the document itself, or to the one that it came in; absent where it is not kept any more
 * @param why there is nothing to see; empty where there is
 * @param pieces what is shown, sheet by sheet and text by text
 * @param more links to what stands before, behind and beside
 * @param parts links to the other sheets, tables and texts
 */
public record Preview(
        String review,
        Cited cited,
        String outcome,
        @Nullable String original,
        String why,
        List<StoredNote> notes,
        List<Piece> pieces,
        List<Link> more,
        List<Link> parts) {

    /** A link by its words. */
    public record Link(String words, String href, boolean current) {}

    /**
     * Lines of one sheet, table or text.
     *
     * @param letters of the columns that are shown; none for running text
     * @param heading kept on top; absent where it is not known or stands among the lines
     * @param left how many lines more there are that belong here
     */
    public record Piece(
            ReadLeaf.Kind kind,
            String name,
            List<String> letters,
            @Nullable Line heading,
            List<Line> lines,
            int left) {

        public boolean isGrid() {
            return kind == ReadLeaf.Kind.SHEET || kind == ReadLeaf.Kind.TABLE;
        }

        /** As a reader calls it. */
        public String title() {
            return kind == ReadLeaf.Kind.SHEET
                    ? "Sheet " + name
                    : kind == ReadLeaf.Kind.TABLE ? name.isEmpty() ? "Table" : name : "Text";
        }

        /** As a correction calls it. */
        public String within() {
            return isGrid() ? name : "";
        }
    }

    /** A row or line. */
    public record Line(String number, boolean cited, List<Spot> spots) {}

    /**
     * A value.
     *
     * @param at its address, as a correction names it
     * @param text as its parts, some of which may be marked
     * @param correction what it should read; absent where nobody corrected it
     */
    public record Spot(String at, boolean cited, List<Words> text, Corrections.@Nullable Kept correction) {

        public String all() {
            return String.join("", text.stream().map(Words::words).toList());
        }
    }

    /** Some words of a value, and whether they are the cited ones. */
    public record Words(String words, boolean marked) {}
}
