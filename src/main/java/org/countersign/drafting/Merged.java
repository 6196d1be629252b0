package org.countersign.drafting;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A file that was changed by two, by the places at which each changed it. */
sealed interface Merged {

    /** With the changes of both. */
    record Whole(String text) implements Merged {}

    /**
     * Both changed the same place.
     *
     * @param line the first of that place, by its number from 1 before either changed it
     * @param mine the first line that is not the same as each of both has it; empty where that one took lines out
     */
    record Clash(int line, String mine, String theirs) implements Merged {}

    static Merged of(String before, String mine, String theirs) {
        List<String> old = lines(before);
        Deque<Change> one = new ArrayDeque<>(changes(old, lines(mine)));
        Deque<Change> other = new ArrayDeque<>(changes(old, lines(theirs)));
        List<String> merged = new ArrayList<>();
        int at = 0;
        while (!one.isEmpty() || !other.isEmpty()) {
            if (!one.isEmpty() && !other.isEmpty()) {
                if (one.element().equals(other.element())) {
                    other.remove();
                } else if (one.element().meets(other.element())) {
                    return one.element().clash(other.element());
                }
            }
            Change next = first(one, other).remove();
            merged.addAll(old.subList(at, next.from()));
            merged.addAll(next.now());
            at = next.to();
        }
        merged.addAll(old.subList(at, old.size()));
        return new Whole(String.join("\n", merged));
    }

    private static Deque<Change> first(Deque<Change> one, Deque<Change> other) {
        return other.isEmpty() || !one.isEmpty() && one.element().isBefore(other.element()) ? one : other;
    }

    private static List<Change> changes(List<String> old, List<String> now) {
        if (old.equals(now)) {
            return List.of();
        }
        return LineDiff.isTooLong(old, now)
                ? List.of(new Change(0, old.size(), now))
                : joined(DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>())
                                .getDeltas())
                        .stream()
                        .flatMap(change -> change.byLine(old))
                        .toList();
    }

    /** What goes and what comes at one place is told apart by the algorithm. */
    private static Deque<Change> joined(List<AbstractDelta<String>> deltas) {
        Deque<Change> joined = new ArrayDeque<>();
        for (AbstractDelta<String> delta : deltas) {
            int from = delta.getSource().getPosition();
            int to = from + delta.getSource().size();
            Change last = joined.peekLast();
            if (last != null && last.to() >= from) {
                joined.removeLast();
                joined.add(new Change(
                        last.from(),
                        to,
                        Stream.concat(last.now().stream(), delta.getTarget().getLines().stream())
                                .toList()));
            } else {
                joined.add(new Change(from, to, delta.getTarget().getLines()));
            }
        }
        return joined;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    /**
     * Other lines in place of some.
     *
     * @param from the index of the first, and {@code to} of the one behind the last; the same where lines only come
     */
    record Change(int from, int to, List<String> now) {

        /** As many lines as before are each a change of its own, so that others may change those beside it. */
        Stream<Change> byLine(List<String> old) {
            return now.size() == to - from
                    ? IntStream.range(0, now.size())
                            .filter(i -> !old.get(from + i).equals(now.get(i)))
                            .mapToObj(i -> new Change(from + i, from + i + 1, List.of(now.get(i))))
                    : Stream.of(this);
        }

        /** Lines that come stand before those that stand behind the same place. */
        boolean isBefore(Change other) {
            return from < other.from || from == other.from && to < other.to;
        }

        /** Whether both change a line, or lines come where the other one's begin or end, so that their order is open. */
        boolean meets(Change other) {
            boolean overlaps = from < other.to && other.from < to;
            boolean touches = to == other.from || other.to == from;
            return overlaps || touches && (from == to || other.from == other.to) && !isOfALine() && !other.isOfALine();
        }

        private boolean isOfALine() {
            return to - from == 1 && now.size() == 1;
        }

        Clash clash(Change other) {
            List<String> theirs = other.now;
            int same = 0;
            while (same < now.size() && same < theirs.size() && now.get(same).equals(theirs.get(same))) {
                same++;
            }
            return new Clash(Math.max(from, other.from) + 1, line(now, same), line(theirs, same));
        }

        private static String line(List<String> lines, int at) {
            return at < lines.size() ? lines.get(at) : "";
        }
    }
}
