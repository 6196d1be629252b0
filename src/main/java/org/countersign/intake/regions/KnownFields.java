package org.countersign.intake.regions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.jspecify.annotations.Nullable;

/** Counts what a row of words names of the fields of one register. */
public final class KnownFields {
    private final List<RegisterKind> kinds;
    private final Headers headers;

    public KnownFields(List<RegisterKind> kinds, Headers headers) {
        this.kinds = kinds;
        this.headers = headers;
    }

    boolean isHeader(@Nullable Cell cell) {
        return cell != null && headers.isKnown(cell.text());
    }

    /** Whether one of the cells is a heading or the name of a register. */
    public boolean knows(SortedMap<Integer, Cell> run) {
        return run.values().stream().anyMatch(cell -> headers.isKnown(cell.text()) || headers.isName(cell.text()));
    }

    /** How many fields of one register the row names, when that is enough to head it; else none. */
    public int count(Row row) {
        return kinds.stream().mapToInt(kind -> count(kind, row)).max().orElse(0);
    }

    private int count(RegisterKind kind, Row row) {
        Set<Field> fields = fields(kind, row, true);
        if (isEnough(kind, fields)) {
            return fields.size();
        }
        Set<Field> withNumbers = fields(kind, row, false);
        return isEnough(kind, withNumbers) ? withNumbers.size() : 0;
    }

    /** Whether it heads a table by itself: one that says by id, name or the like which row it is. */
    boolean standsAlone(Row row) {
        return kinds.stream().anyMatch(kind -> {
            Set<Field> fields = fields(kind, row, true);
            return isEnough(kind, fields) && fields.stream().anyMatch(Field::key);
        });
    }

    /** The fields that the row names; a word that may only number the rows says little about a register of entries. */
    private Set<Field> fields(RegisterKind kind, Row row, boolean skipsNumbers) {
        boolean skips = skipsNumbers && kind.shape() == RegisterKind.Shape.TABLE;
        Set<Field> fields = new HashSet<>();
        row.cells().values().stream()
                .filter(cell -> !skips || !Numbering.mayHead(cell.text()))
                .flatMap(cell -> headers.matches(kind, cell.text()).stream().limit(1))
                .forEach(match -> fields.add(match.field()));
        return fields;
    }

    /** Something that says which row it is, and something besides; of a questionnaire what is asked and what is replied. */
    public static boolean isEnough(RegisterKind kind, Set<Field> fields) {
        if (kind.shape() == RegisterKind.Shape.POINTS) {
            return has(fields, Set.of("topic", "question", "ask")) && has(fields, Set.of("position", "reply"));
        }
        return fields.stream().anyMatch(KnownFields::isKey) && fields.stream().anyMatch(field -> !isKey(field));
    }

    public static boolean isKey(Field field) {
        return field.key() || field.name().equals("email");
    }

    private static boolean has(Set<Field> fields, Set<String> names) {
        return fields.stream().anyMatch(field -> names.contains(field.name()));
    }

    /** How much of the row is known as headings. */
    public double share(Row row) {
        long known = row.cells().values().stream()
                .filter(cell -> headers.isKnown(cell.text())
                        || headers.isKnown(Grouped.of(cell.text()).label()))
                .count();
        return (double) known / row.cells().size();
    }

    /** Whether it heads questions or contract points rather than entries. */
    public boolean asks(Row row) {
        int points = most(RegisterKind.Shape.POINTS, row);
        return points > 0 && points >= most(RegisterKind.Shape.TABLE, row);
    }

    private int most(RegisterKind.Shape shape, Row row) {
        return kinds.stream()
                .filter(kind -> kind.shape() == shape)
                .mapToInt(kind -> count(kind, row))
                .max()
                .orElse(0);
    }
}
