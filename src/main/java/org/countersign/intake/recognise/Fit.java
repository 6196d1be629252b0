package org.countersign.intake.recognise;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.read.Value;
import org.countersign.intake.values.DayOrder;
import org.countersign.intake.values.FieldValues;
import org.countersign.intake.values.Meaning;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;

/** How well what stands in a column fits a field. */
final class Fit {
    /** What a cell says about whether its column is the field. */
    enum Sign {
        /** It is what the field holds, and hardly anything else would be. */
        FOR,
        /** It is not what the field holds. */
        AGAINST,
        /** It is words, as many fields hold them, or nothing. */
        NEITHER
    }

    static final int CELLS_LOOKED_AT = 1_000;
    private static final Pattern E_MAIL = Pattern.compile("(?i)(?:mailto:)?[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+");
    private static final Set<String> BARE_WORDS = Set.of("name", "role", "owner", "party", "assignee", "holder");

    private Fit() {}

    static boolean isEmail(Cell cell) {
        return E_MAIL.matcher(cell.text()).matches();
    }

    /** The share of the filled cells that do not speak against the field; 1 where there are none. */
    static double of(Table table, RegisterKind kind, Field field, List<Row> rows, int column) {
        Class<?> type = FactTypes.ofField(kind, field.name());
        List<Sign> signs = rows.stream()
                .limit(CELLS_LOOKED_AT)
                .map(row -> table.cell(row, column))
                .filter(cell -> !cell.isBlank() && !(cell.value() instanceof Value.Fault))
                .map(cell -> sign(cell, field, type, table.decimalComma()))
                .toList();
        long against = signs.stream().filter(Sign.AGAINST::equals).count();
        return signs.isEmpty() ? 1 : 1 - (double) against / signs.size();
    }

    static Sign sign(Cell cell, Field field, Class<?> type, boolean decimalComma) {
        if (field.name().equals("email")) {
            return isEmail(cell) ? Sign.FOR : Sign.AGAINST;
        }
        Meaning meaning = FieldValues.read(cell, field, type, decimalComma);
        if (meaning instanceof Meaning.Nothing) {
            return Sign.NEITHER;
        } else if (isWords(field, type)) {
            return words(cell, field);
        }
        boolean understood = meaning instanceof Meaning.Is || (isDay(type) && isDay(cell));
        return understood ? Sign.FOR : Sign.AGAINST;
    }

    /** Whether any words would do, so that they prove nothing. */
    static boolean isWords(Field field, Class<?> type) {
        return type == String.class
                && field.options().isAny()
                && !Set.of("country", "currency").contains(field.name());
    }

    private static Sign words(Cell cell, Field field) {
        boolean other = isEmail(cell) || cell.value() instanceof Value.Moment || cell.value() instanceof Value.Truth;
        boolean number = cell.value() instanceof Value.Amount && BARE_WORDS.contains(field.name());
        return other || number || isDay(cell) ? Sign.AGAINST : Sign.NEITHER;
    }

    private static boolean isDay(Class<?> type) {
        return type == LocalDate.class || type == OffsetDateTime.class;
    }

    private static boolean isDay(Cell cell) {
        return DayOrder.isOpen(cell) || FieldValues.day(cell, DayOrder.UNKNOWN).isPresent();
    }
}
