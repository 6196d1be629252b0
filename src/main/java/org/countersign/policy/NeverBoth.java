package org.countersign.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two comparisons of the same field exclude each other. */
record NeverBoth(Comparison one, Comparison other) {

    /** For each sign those that cannot hold beside it, when both sides are the same. */
    private static final Map<String, Set<String>> EXCLUDED = Map.of(
            "==", Set.of("!=", "<", ">"),
            "!=", Set.of("=="),
            "<", Set.of("==", ">", ">="),
            "<=", Set.of(">"),
            ">", Set.of("==", "<", "<="),
            ">=", Set.of("<"));

    boolean holds() {
        if (!Comparison.text(one.left()).equals(Comparison.text(other.left()))) {
            return false;
        }
        return nullAgainst(one, other) || nullAgainst(other, one) || sameOperand() || otherWords() || apart();
    }

    /** Nothing but {@code == null} and {@code !=} matches a value that was not given. */
    private static boolean nullAgainst(Comparison absent, Comparison given) {
        boolean asksForAbsence =
                absent.operator().equals("==") && operand(absent).equals("null");
        boolean needsValue = given.operator().equals("!=")
                ? operand(given).equals("null")
                : !operand(given).equals("null") && !given.operator().equals("not in");
        return asksForAbsence && needsValue;
    }

    private boolean sameOperand() {
        return operand(one).equals(operand(other))
                && EXCLUDED.getOrDefault(one.operator(), Set.of()).contains(other.operator());
    }

    /** Each allows some fixed words, and no word is allowed by both. */
    private boolean otherWords() {
        return words(one)
                .flatMap(first -> words(other).map(second -> second.stream().noneMatch(first::contains)))
                .orElse(false);
    }

    private static Optional<Set<String>> words(Comparison comparison) {
        boolean allows =
                comparison.operator().equals("==") || comparison.operator().equals("in");
        boolean fixed = comparison.right().stream().allMatch(NeverBoth::isFixed);
        return allows && fixed
                ? Optional.of(comparison.right().stream().map(Comparison::text).collect(Collectors.toSet()))
                : Optional.empty();
    }

    private static boolean isFixed(List<Token> operand) {
        String text = Comparison.text(operand);
        return operand.size() == 1
                ? operand.get(0).kind() == Token.Kind.STRING || text.equals("true") || text.equals("false")
                : ConditionReader.ENUMS.containsKey(operand.get(0).text());
    }

    /** Two ranges of numbers without a number in common. */
    private boolean apart() {
        Optional<BigDecimal> first = number(one);
        Optional<BigDecimal> second = number(other);
        return first.isPresent()
                && second.isPresent()
                && (above(one, first.get(), other, second.get()) || above(other, second.get(), one, first.get()));
    }

    /** The first wants more than the second allows. */
    private static boolean above(Comparison low, BigDecimal from, Comparison high, BigDecimal to) {
        boolean ranges = Set.of("==", ">", ">=").contains(low.operator())
                && Set.of("==", "<", "<=").contains(high.operator());
        boolean open = low.operator().equals(">") || high.operator().equals("<");
        int order = from.compareTo(to);
        return ranges && (order > 0 || (order == 0 && open));
    }

    private static Optional<BigDecimal> number(Comparison comparison) {
        String text = operand(comparison);
        return comparison.right().size() == 1 && text.matches("-?\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static String operand(Comparison comparison) {
        return comparison.right().stream().map(Comparison::text).collect(Collectors.joining(","));
    }
}
