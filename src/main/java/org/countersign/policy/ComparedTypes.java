package org.countersign.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.countersign.facts.Fact;
import org.jspecify.annotations.Nullable;

/** Finds comparisons that can never match, since their two sides are values of different kinds. */
record ComparedTypes(Class<? extends Fact> type, Map<String, Class<?>> variables, BiConsumer<Integer, String> problem) {

    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
    private static final Set<String> EQUALITY = Set.of("==", "!=", "in", "not in");

    void look(Comparison comparison) {
        Class<?> left = typeOf(comparison.left());
        ValueKind kind = ValueKind.of(left).orElse(null);
        if (left == null || kind == null) {
            return;
        }
        String said = Comparison.text(comparison.left());
        String field = said.startsWith("$") ? said : type.getSimpleName() + "." + said;
        if (comparison.isBare() && kind != ValueKind.TRUTH) {
            problem.accept(
                    comparison.at(),
                    field + " is " + kind.named() + ", not yes or no; compare it with something, or write " + said
                            + " != null to ask whether it was given");
        } else if (ORDER.contains(comparison.operator()) && !kind.isOrdered()) {
            problem.accept(
                    comparison.at(),
                    field + " is " + kind.named() + ", which is never less or more than another; write == or !=");
        } else if (ORDER.contains(comparison.operator()) || EQUALITY.contains(comparison.operator())) {
            comparison.right().forEach(right -> look(field, left, kind, right));
        }
    }

    private void look(String field, Class<?> left, ValueKind kind, List<Token> right) {
        Class<?> other = typeOf(right);
        Optional<ValueKind> otherKind = ValueKind.of(other);
        if (otherKind.isPresent() && (otherKind.get() != kind || (kind == ValueKind.CHOICE && other != left))) {
            problem.accept(
                    right.get(0).at(),
                    field + " is " + kind.named() + " and is compared with "
                            + otherKind.get().named() + ", so this never matches; write "
                            + ValueKind.advice(left, Comparison.text(right)));
        }
    }

    /** The type of what the words stand for; null when that cannot be told, or when it is {@code null} itself. */
    private @Nullable Class<?> typeOf(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return null;
        } else if (tokens.stream().anyMatch(token -> token.is("*") || token.is("+") || token.is("-"))) {
            return Integer.class;
        }
        Token first = tokens.get(0);
        return switch (first.kind()) {
            case STRING -> String.class;
            case NUMBER -> Integer.class;
            case SIGN -> null;
            case WORD -> ofWord(first.text(), tokens);
        };
    }

    private @Nullable Class<?> ofWord(String word, List<Token> tokens) {
        boolean hasDot = tokens.size() > 2 && tokens.get(1).is(".");
        String after = hasDot ? tokens.get(2).text() : "";
        if (word.equals("true") || word.equals("false")) {
            return Boolean.class;
        } else if (ConditionReader.ENUMS.containsKey(word) && hasDot) {
            return ConditionReader.ENUMS.get(word);
        } else if (!word.startsWith("$")) {
            return FactTypes.typeOf(type, word).orElse(null);
        }
        Class<?> bound = variables.get(word);
        return bound != null && hasDot && Fact.class.isAssignableFrom(bound)
                ? FactTypes.typeOf(bound, after).orElse(null)
                : bound;
    }
}
