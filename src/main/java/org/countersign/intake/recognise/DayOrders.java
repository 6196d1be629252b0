package org.countersign.intake.recognise;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Excerpt;
import org.countersign.intake.read.Cell;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.settle.Query;
import org.countersign.intake.values.DayOrder;
import org.countersign.vocabulary.Settlement;
import org.countersign.vocabulary.Words;

/** Finds out which number is the day in the dates of each column: by the dates themselves, or by asking. */
final class DayOrders {
    private static final int EVEN = 50;
    private static final int MOST_SHOWN = 3;

    private DayOrders() {}

    static Layout told(Layout layout, Queries queries) {
        List<Column> columns = new ArrayList<>();
        List<Excerpt> quotes = new ArrayList<>();
        layout.columns().forEach(column -> columns.add(told(layout, column, queries, quotes)));
        return layout.with(columns).quoting(quotes);
    }

    private static Column told(Layout layout, Column column, Queries queries, List<Excerpt> quotes) {
        if (column.type() != LocalDate.class && column.type() != OffsetDateTime.class) {
            return column;
        }
        List<Cell> open = cells(layout, column).filter(DayOrder::isOpen).toList();
        DayOrder order = DayOrder.of(cells(layout, column));
        if (open.isEmpty() || order != DayOrder.UNKNOWN) {
            return column.with(order);
        }
        Optional<Settlement> settlement = queries.settle(query(layout, column, open));
        settlement.ifPresent(settled -> quotes.add(settled.quote(settled.answer())));
        return column.with(settlement.map(DayOrders::order).orElse(DayOrder.UNKNOWN));
    }

    private static Stream<Cell> cells(Layout layout, Column column) {
        return layout.rows().stream().map(row -> layout.table().cell(row, column.index()));
    }

    private static DayOrder order(Settlement settlement) {
        return Stream.of(DayOrder.values())
                .filter(order -> word(order).equals(settlement.answer()))
                .findFirst()
                .orElse(DayOrder.UNKNOWN);
    }

    private static String word(DayOrder order) {
        return switch (order) {
            case DAY_FIRST -> "day first";
            case MONTH_FIRST -> "month first";
            case UNKNOWN -> "unknown";
        };
    }

    /** The key holds the dates too: the same form may come back from a country that writes them the other way. */
    private static Query query(Layout layout, Column column, List<Cell> open) {
        List<String> dates = open.stream().map(Cell::text).distinct().sorted().toList();
        return new Query(
                Query.Topic.COLUMN,
                "dates: " + layout.kind().id() + ": " + Words.bare(column.label()) + ": " + String.join(", ", dates),
                layout.table().file(),
                ColumnChooser.where(layout.table(), column.index()),
                "Which number is the day in the dates of the column \"" + column.label() + "\", such as "
                        + dates.stream().limit(MOST_SHOWN).collect(Collectors.joining(", ")) + "?",
                Stream.of(DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)
                        .map(DayOrders::word)
                        .map(word -> new Query.Answer(word, word, EVEN))
                        .toList());
    }
}
