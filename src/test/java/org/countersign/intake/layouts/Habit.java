package org.countersign.intake.layouts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.countersign.vocabulary.RegisterKind;

/** How one vendor writes days, truths and headings. */
record Habit(Dialect dialect, int days, int truths, int headings) {
    private static final List<String> FORMATS =
            List.of("yyyy-mm-dd", "dd.mm.yyyy", "d mmm yyyy", "m/d/yy", "mmmm d, yyyy");

    static Habit any(Dice dice) {
        return new Habit(dice.of(Dialect.ALL), dice.between(0, 7), dice.between(0, 2), dice.between(0, 9));
    }

    Object value(RegisterKind kind, String field, Object value, Dice dice) {
        if (value instanceof LocalDate day) {
            return day(day, dice);
        } else if (value instanceof Boolean truth) {
            return truth(truth);
        } else if (value instanceof String word) {
            return option(kind, field, word, dice);
        }
        return value;
    }

    private Object day(LocalDate day, Dice dice) {
        return switch (days) {
            case 0 -> new Canvas.Day(day, FORMATS.get(headings % FORMATS.size()));
            case 1 -> new Canvas.Day(day, "yyyy-mm-dd");
            case 2 -> day.toString();
            case 3 -> written(day, "dd.MM.yyyy");
            case 4 -> dialect.day(day);
            case 5 -> written(day, "dd/MM/yyyy");
            case 6 -> written(day, "MM/dd/yyyy");
            default -> dice.chance(50) ? day.toString() : dialect.day(day);
        };
    }

    private static String written(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day);
    }

    private Object truth(boolean truth) {
        return switch (truths) {
            case 0 -> truth;
            case 1 -> truth ? "✓" : "✗";
            default -> dialect.yes(truth);
        };
    }

    private static String option(RegisterKind kind, String field, String word, Dice dice) {
        List<String> also = kind.fields().stream()
                .filter(each -> each.name().equals(field))
                .flatMap(each -> each.options().words().getOrDefault(word, List.of()).stream())
                .toList();
        return also.isEmpty() || dice.chance(40) ? word : dice.of(also);
    }

    /** The heading with the marks that people add. */
    String heading(String words, int column, Dice dice) {
        return switch (headings) {
            case 0 -> words.toUpperCase(dialect.locale());
            case 1 -> words + " *";
            case 2 -> (column + 1) + ". " + words;
            case 3 -> words.replace(" ", "\n");
            case 4 -> words + ":";
            case 5 -> dice.chance(30) ? words + " (required)" : words;
            case 6 -> words.toLowerCase(dialect.locale());
            default -> words;
        };
    }
}
