package org.countersign.intake.read;

import java.util.List;
import org.countersign.intake.guard.Objection;

/** What opening a file brought; how much of it was understood shows only when it is joined with the others. */
public sealed interface Contents {

    /** What the file is, in a reader's words. */
    String kind();

    /**
     * It was read.
     *
     * @param enclosed the documents within it, which are to be read as documents of their own
     */
    record Legible(String kind, List<Table> tables, List<Tree> trees, List<Prose> prose, List<Enclosed> enclosed)
            implements Contents {

        public Legible(String kind, List<Table> tables, List<Tree> trees, List<Prose> prose) {
            this(kind, tables, trees, prose, List.of());
        }

        public static Legible of(String kind, List<Table> tables) {
            return new Legible(kind, List.copyOf(tables), List.of(), List.of());
        }
    }

    /** It could not be read; the words say why and what to do. */
    record NotReadable(String kind, Objection objection) implements Contents {

        public String why() {
            return objection.why();
        }
    }

    /** It is none of our business. */
    record Ignored(String kind, String why) implements Contents {}
}
