package org.countersign.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A file that was changed by two, line by line. */
final class Merged {

    private Merged() {}

    /** With the changes of both; empty where they changed the same line, or lines were added or taken out. */
    static Optional<String> of(String before, String mine, String theirs) {
        if (before.equals(theirs) || mine.equals(theirs)) {
            return Optional.of(mine);
        } else if (before.equals(mine)) {
            return Optional.of(theirs);
        }
        List<String> old = lines(before);
        List<String> one = lines(mine);
        List<String> other = lines(theirs);
        if (old.size() != one.size() || old.size() != other.size()) {
            return Optional.empty();
        }
        List<String> merged = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            boolean minesChanged = !old.get(i).equals(one.get(i));
            boolean theirsChanged = !old.get(i).equals(other.get(i));
            if (minesChanged && theirsChanged && !one.get(i).equals(other.get(i))) {
                return Optional.empty();
            }
            merged.add(minesChanged ? one.get(i) : other.get(i));
        }
        return Optional.of(String.join("\n", merged));
    }

    /** The first line that both changed otherwise; empty where lines were added or taken out. */
    static Optional<Clash> clash(String before, String mine, String theirs) {
        List<String> old = lines(before);
        List<String> one = lines(mine);
        List<String> other = lines(theirs);
        return IntStream.range(0, old.size())
                .filter(i -> old.size() == one.size() && old.size() == other.size())
                .filter(i -> !one.get(i).equals(old.get(i)) && !other.get(i).equals(old.get(i)))
                .filter(i -> !one.get(i).equals(other.get(i)))
                .mapToObj(i -> new Clash(i + 1, one.get(i), other.get(i)))
                .findFirst();
    }

    /** A line by its number from 1, as each of both has it. */
    record Clash(int line, String mine, String theirs) {}

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }
}
