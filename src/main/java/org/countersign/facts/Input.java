package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of one file of the dossier.
 *
 * @param kind what it is in a reader's words, such as {@code workbook} or {@code folder}
 * @param notes everything in it that was not used, or that a reader should know
 */
public record Input(String file, String sha256, String kind, Outcome outcome, List<Note> notes) {

    public Input {
        notes = List.copyOf(notes);
    }

    /** A document that was there and of which nothing counts, as somebody decided; the reason is empty where none was given. */
    public static Input leftOut(String file, String sha256, String by, LocalDate on, String reason) {
        String why = reason.isEmpty() ? "" : ": " + reason;
        return new Input(
                file,
                sha256,
                "document",
                Outcome.IGNORED,
                List.of(new Note("", Note.LEFT_OUT + by + " on " + on + why + "; nothing of it counts")));
    }

    /** How much of the file became facts. */
    public enum Outcome {
        READ,
        PARTLY,
        NOT_READ,
        IGNORED
    }

    /** Something about one place of the file: what it is, and where useful what to do next. */
    public record Note(String where, String what) {
        private static final String CONTRACT = "looks like a contract";
        private static final String LEFT_OUT = "was left out by ";
        private static final String NEITHER = "; neither was used, so correct one of them";

        /** A value of which other rows say something else, so that none of them counts. */
        public static Note contradiction(String where, String value, String others) {
            return new Note(where, "\"" + value + "\" contradicts " + others + NEITHER);
        }

        /** A contract of which the text is shown and not read. */
        public static Note contract() {
            return new Note(
                    "",
                    CONTRACT
                            + ", whose clauses are not read from its text: they count only as a contract checklist gives"
                            + " them, so enter them in the sheet Contract checklist of the kit");
        }

        /** Whether a note of those words tells of a document that somebody left out of what is judged. */
        public static boolean isLeftOut(String what) {
            return what.startsWith(LEFT_OUT);
        }

        /** Whether a note of those words tells of a contract that was not read. */
        public static boolean isContract(String what) {
            return what.startsWith(CONTRACT);
        }

        /** Whether a note of those words tells of a contradiction. */
        public static boolean isContradiction(String what) {
            return what.endsWith(NEITHER);
        }
    }
}
