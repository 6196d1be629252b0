package org.countersign.drafting;

import java.util.List;
import java.util.function.Predicate;

/** A file of which two versions say something else: its changed lines, with those that stand around them. */
public record FileChange(String path, List<Hunk> hunks) {

    public FileChange {
        hunks = List.copyOf(hunks);
    }

    /**
     * Changes that stand close together.
     *
     * @param within the rule or case in which the first of them stands; empty where there is none
     */
    public record Hunk(String within, List<Line> lines) {
        public Hunk {
            lines = List.copyOf(lines);
        }
    }

    /** A line, by its number in the file before and after; 0 where that file lacks it. */
    public record Line(int before, int after, String text) {
        public boolean isGone() {
            return after == 0;
        }

        public boolean isNew() {
            return before == 0;
        }

        boolean isChanged() {
            return isGone() || isNew();
        }
    }

    /** A file that one of them lacks reads as empty. */
    public static FileChange between(String path, String before, String after) {
        return new FileChange(
                path,
                Hunks.of(LineDiff.of(before.lines().toList(), after.lines().toList())));
    }

    /** The lines that only the file before has, in its order. */
    public List<String> before() {
        return texts(Line::isGone);
    }

    /** The lines that only the file after has, in its order. */
    public List<String> after() {
        return texts(Line::isNew);
    }

    private List<String> texts(Predicate<Line> which) {
        return hunks.stream()
                .flatMap(hunk -> hunk.lines().stream())
                .filter(which)
                .map(Line::text)
                .toList();
    }
}
