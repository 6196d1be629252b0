package org.countersign.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.countersign.facts.Fact;

/** Finds conditions of one rule that exclude each other, so that the rule can never fire. */
final class NeverFires {

    /** One pattern with the comparisons that must all hold in it. */
    private record Asked(Class<? extends Fact> type, boolean isNot, boolean isWhole, List<Comparison> always) {

        Set<String> written() {
            return always.stream().map(Comparison::written).collect(Collectors.toSet());
        }
    }

    private final BiConsumer<Integer, String> problem;
    private final List<Asked> asked = new ArrayList<>();

    NeverFires(BiConsumer<Integer, String> problem) {
        this.problem = problem;
    }

    /**
     * Looks at the next pattern of the rule.
     *
     * @param isWhole {@code always} is all that the pattern asks for, without anything that holds only by choice
     */
    void look(int at, Class<? extends Fact> type, boolean isNot, boolean isWhole, List<Comparison> always) {
        within(always, always);
        Asked next = new Asked(type, isNot, isWhole, always);
        if (!isNot && FactTypes.isSingle(type)) {
            asked.stream()
                    .filter(earlier -> earlier.type().equals(type) && !earlier.isNot())
                    .forEach(earlier -> within(earlier.always(), always));
        }
        asked.stream().filter(earlier -> earlier.type().equals(type)).forEach(earlier -> against(at, earlier, next));
        asked.add(next);
    }

    private void within(List<Comparison> some, List<Comparison> others) {
        for (Comparison one : some) {
            others.stream()
                    .filter(other -> other.at() > one.at() && new NeverBoth(one, other).holds())
                    .findFirst()
                    .ifPresent(other -> problem.accept(
                            other.at(),
                            one.written() + " and " + other.written()
                                    + " can never both hold, so the rule never fires"));
        }
    }

    /** A fact is asked for that another condition says is not there. */
    private void against(int at, Asked earlier, Asked next) {
        Asked there = earlier.isNot() ? next : earlier;
        Asked absent = earlier.isNot() ? earlier : next;
        if (absent.isNot()
                && !there.isNot()
                && absent.isWhole()
                && there.written().containsAll(absent.written())) {
            problem.accept(
                    at,
                    "one condition asks for " + shown(there) + " and another for no " + shown(absent)
                            + ", so the rule never fires");
        }
    }

    private static String shown(Asked pattern) {
        String words = pattern.always().stream().map(Comparison::written).collect(Collectors.joining(", "));
        return pattern.type().getSimpleName() + (words.isEmpty() ? "()" : "( " + words + " )");
    }
}
