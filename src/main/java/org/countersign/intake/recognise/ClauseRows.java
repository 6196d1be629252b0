package org.countersign.intake.recognise;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Row;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.values.Figures;
import org.countersign.intake.values.Meaning;
import org.countersign.intake.values.Numbers;
import org.countersign.intake.values.Replies;
import org.countersign.intake.values.Unit;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.Settlement;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a contract checklist. */
final class ClauseRows {
    private final PointTable table;
    private final Layout layout;
    private final Queries queries;
    private final Notes notes;
    private final Recognised recognised;

    ClauseRows(PointTable table, Queries queries, Notes notes, Recognised recognised) {
        this.table = table;
        this.queries = queries;
        this.layout = table.layout();
        this.notes = notes;
        this.recognised = recognised;
    }

    void read() {
        List<Draft> drafts =
                layout.rows().stream().flatMap(row -> read(row).stream()).toList();
        if (drafts.isEmpty()) {
            notes.remark(layout.table().file(), layout.table().where(""), "is not filled in yet");
            return;
        }
        drafts.forEach(recognised::add);
        recognised.add(layout.searched(drafts.size()));
        recognised.add(layout.understood(drafts.size()));
    }

    private Optional<Draft> read(Row row) {
        Optional<Point> point = table.point(row);
        if (point.isEmpty()) {
            unknown(row);
            return Optional.empty();
        }
        if (table.isReworded(row)) {
            remark(
                    row,
                    "is worded in another way than the bank; it was read by its id "
                            + point.get().id());
        }
        return clause(row, point.get());
    }

    private void remark(Row row, String what) {
        notes.remark(layout.table().file(), layout.table().where(row), what);
    }

    private void unknown(Row row) {
        if (!layout.cell(row, "position").isBlank()) {
            notes.unused(
                    layout.table().file(),
                    layout.table().where(row),
                    "asks nothing that Countersign knows; its reply was not used");
        } else if (!layout.isBlank(row)) {
            remark(row, "asks nothing that Countersign knows and has no reply");
        }
    }

    private Optional<Draft> clause(Row row, Point point) {
        Map<String, Object> values = new LinkedHashMap<>();
        Cell position = layout.cell(row, "position");
        Optional<String> option = Replies.option(position.text(), point.options());
        Optional<Settlement> settled = option.isPresent() || position.isBlank()
                ? Optional.empty()
                : PositionQuery.settle(point, position.text(), layout.table(), row, queries);
        option.or(() -> settled.map(Settlement::answer))
                .ifPresentOrElse(known -> values.put("position", known), () -> unread(row, point, position, values));
        put(values, "number", number(row, point));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        values.put("topic", point.id());
        put(values, "party", text(layout.cell(row, "party")));
        put(values, "text", text(layout.cell(row, "text")));
        compare(row, point, (BigDecimal) values.get("number"));
        Draft draft = new Draft(layout.kind(), values, table.source(row));
        return Optional.of(settled.map(draft::settledBy).orElse(draft));
    }

    /** What is not understood is kept as it stands, so that nobody says of the checklist that it is silent. */
    private void unread(Row row, Point point, Cell position, Map<String, Object> values) {
        if (!position.isBlank()) {
            values.put("unread", position.text());
            unclear(
                    row,
                    "position",
                    "is none of: " + String.join(", ", point.options().words().keySet()));
        }
    }

    private @Nullable Object number(Row row, Point point) {
        Cell cell = layout.cell(row, "number");
        if (cell.isBlank()) {
            return null;
        }
        if (Numbers.read(cell, Unit.of(point), layout.table().decimalComma()) instanceof Meaning.Is is) {
            return is.value();
        }
        unclear(
                row,
                "number",
                "is not one number that is understood" + (point.unit() == null ? "" : "; give it in " + point.unit()));
        return null;
    }

    /** The number is judged, the words are quoted: whoever reads a finding must not see the two disagree unwarned. */
    private void compare(Row row, Point point, @Nullable BigDecimal number) {
        List<BigDecimal> quoted = Figures.all(
                layout.cell(row, "text").text(), Unit.of(point), layout.table().decimalComma());
        if (number != null && !quoted.isEmpty() && quoted.stream().noneMatch(each -> each.compareTo(number) == 0)) {
            remark(
                    row,
                    "gives the number " + number.toPlainString() + " and quotes words that say "
                            + quoted.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" and "))
                            + " " + point.unit() + "; the number was used, so see which of them the contract has");
        }
    }

    private void unclear(Row row, String field, String why) {
        Column column = layout.column(field).orElseThrow();
        notes.unused(
                layout.table().file(),
                layout.where(row, column),
                column.label() + ": \"" + layout.cell(row, field).text() + "\" " + why);
    }

    private static @Nullable String text(Cell cell) {
        return cell.isBlank() ? null : cell.text();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
