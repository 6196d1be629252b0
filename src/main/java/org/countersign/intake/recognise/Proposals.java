package org.countersign.intake.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.regions.Headers;
import org.countersign.intake.regions.KnownFields;
import org.countersign.intake.settle.Query;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;

/** The fields that a column may be whose heading does not tell, the likeliest first. */
final class Proposals {
    private static final int NEAR = 55;
    private static final int MOST_ANSWERS = 4;
    private static final double MOST = 0.8;
    private static final int BY_CELLS_ALONE = 80;

    private final Table table;
    private final RegisterKind kind;
    private final List<Row> below;
    private final Set<Field> taken;

    Proposals(Table table, RegisterKind kind, List<Row> below, Set<Field> taken) {
        this.table = table;
        this.kind = kind;
        this.below = below;
        this.taken = taken;
    }

    /** For a column that no register's words name: fields of nearly that name, and a key that its cells look like. */
    List<Query.Answer> unknown(String label, int index) {
        return kind.fields().stream()
                .filter(field -> !taken.contains(field))
                .map(field -> answer(field, Math.max(near(field, label, index), byCells(field, index))))
                .filter(answer -> answer.percent() >= NEAR)
                .sorted(Comparator.comparingInt(Query.Answer::percent).reversed())
                .limit(MOST_ANSWERS)
                .toList();
    }

    /** For a column whose cells are not what its heading says: that field, and those that the cells look like. */
    List<Query.Answer> misfit(String label, int index, Field named) {
        Stream<Query.Answer> others = kind.fields().stream()
                .filter(field -> !field.equals(named) && !taken.contains(field))
                .map(field -> answer(field, Math.max(near(field, label, index), byCells(field, index))))
                .filter(answer -> answer.percent() >= NEAR / 2);
        return Stream.concat(others, Stream.of(answer(named, fit(named, index))))
                .sorted(Comparator.comparingInt(Query.Answer::percent).reversed())
                .limit(MOST_ANSWERS)
                .toList();
    }

    private static Query.Answer answer(Field field, int percent) {
        return new Query.Answer(field.name(), field.header(), percent);
    }

    private int near(Field field, String label, int index) {
        int alike = Headers.names(field).stream()
                .mapToInt(name -> Likeness.percent(name, label))
                .max()
                .orElse(0);
        return alike * fit(field, index) / 100;
    }

    private int fit(Field field, int index) {
        return (int) Math.round(100 * Fit.of(table, kind, field, below, index));
    }

    /** Only for what says which row it is: other fields are not guessed from cells alone. */
    private int byCells(Field field, int index) {
        boolean wanted = KnownFields.isKey(field) && taken.stream().noneMatch(KnownFields::isKey);
        if (!wanted && !field.name().equals("email")) {
            return 0;
        }
        List<Cell> filled = below.stream()
                .limit(Fit.CELLS_LOOKED_AT)
                .map(row -> table.cell(row, index))
                .filter(cell -> !cell.isBlank())
                .toList();
        long alike = filled.stream().filter(cell -> looksLike(cell, field)).count();
        return !filled.isEmpty() && alike >= MOST * filled.size() ? BY_CELLS_ALONE : 0;
    }

    private boolean looksLike(Cell cell, Field field) {
        Class<?> type = FactTypes.ofField(kind, field.name());
        if (field.name().equals("name")) {
            return cell.text().matches("\\p{Lu}[\\p{L}'’.-]*(?:[ ,]+\\p{L}[\\p{L}'’.-]*){1,3}");
        }
        return !Fit.isWords(field, type) && Fit.sign(cell, field, type, table.decimalComma()) == Fit.Sign.FOR
                || (field.name().equals("email") && Fit.isEmail(cell));
    }
}
