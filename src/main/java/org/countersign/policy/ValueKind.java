package org.countersign.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What sort of value a field holds; values of two kinds are never equal. */
enum ValueKind {
    WORD("a word"),
    NUMBER("a number"),
    DAY("a day"),
    MOMENT("a day with a time"),
    TRUTH("yes or no"),
    CHOICE("one of a fixed choice");

    private final String named;

    ValueKind(String named) {
        this.named = named;
    }

    /** With its article, as a reader says it. */
    String named() {
        return named;
    }

    /** One value can be less than another. */
    boolean isOrdered() {
        return this == NUMBER || this == DAY || this == MOMENT;
    }

    /** The kind of the type's values; none for a type that is no single value, such as a fact or a list. */
    static Optional<ValueKind> of(@Nullable Class<?> type) {
        if (type == null) {
            return Optional.empty();
        } else if (type == String.class) {
            return Optional.of(WORD);
        } else if (type == BigDecimal.class || type == Integer.class || type == int.class) {
            return Optional.of(NUMBER);
        } else if (type == LocalDate.class) {
            return Optional.of(DAY);
        } else if (type == OffsetDateTime.class) {
            return Optional.of(MOMENT);
        } else if (type == Boolean.class || type == boolean.class) {
            return Optional.of(TRUTH);
        }
        return type.isEnum() ? Optional.of(CHOICE) : Optional.empty();
    }

    /** What to write on the other side of a field of the type, where that was written. */
    static String advice(Class<?> type, String written) {
        String bare = written.replace("\"", "");
        return switch (of(type).orElse(WORD)) {
            case WORD -> "\"" + bare + "\" in straight quotes";
            case NUMBER -> "a number without quotes, or a threshold bound above";
            case DAY -> "a day bound above, such as $today";
            case MOMENT -> "a day with a time bound above";
            case TRUTH -> "true or false, without quotes";
            case CHOICE -> choices(type, bare);
        };
    }

    private static String choices(Class<?> type, String written) {
        return Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .map(constant -> type.getSimpleName() + "." + constant)
                .orElseGet(() -> Arrays.stream(type.getEnumConstants())
                        .map(constant -> type.getSimpleName() + "." + constant)
                        .collect(Collectors.joining(", ")));
    }
}
