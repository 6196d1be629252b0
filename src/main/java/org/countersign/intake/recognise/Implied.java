package org.countersign.intake.recognise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.countersign.intake.read.Row;
import org.countersign.intake.values.Currencies;

/** Takes the currency and the unit of an amount from beside it, where they have no column of their own. */
final class Implied {
    private static final List<String> AMOUNTS = List.of("rate", "limit");
    private static final Pattern HOUR =
            Pattern.compile("(?iu)\\bhour|/ ?hr?\\b|\\bper h\\b|stunde|/ ?std\\b|godzin|/ ?godz\\b|годин|\\bhora");
    private static final Pattern MONTH = Pattern.compile("(?iu)month|/ ?mo\\b|monat|miesi[ęą]|місяц|\\bmes\\b|mensual");

    private Implied() {}

    /** Adds what the amount's cell says, or else its heading. */
    static void add(Map<String, Object> values, Layout layout, Row row) {
        Optional<Column> amount = AMOUNTS.stream()
                .flatMap(field -> layout.column(field).stream())
                .filter(column -> values.containsKey(column.field().name()))
                .findFirst();
        amount.ifPresent(column -> {
            List<String> beside =
                    List.of(layout.table().cell(row, column.index()).text(), column.label());
            if (isOpen(values, layout, row, "currency")) {
                beside.stream()
                        .flatMap(text -> Currencies.in(text).stream())
                        .findFirst()
                        .ifPresent(currency -> values.put("currency", currency));
            }
            if (isOpen(values, layout, row, "unit")) {
                beside.stream()
                        .flatMap(text -> unit(text).stream())
                        .findFirst()
                        .ifPresent(unit -> values.put("unit", unit));
            }
        });
    }

    /** The register has the field and the row leaves it blank. */
    private static boolean isOpen(Map<String, Object> values, Layout layout, Row row, String field) {
        boolean known =
                layout.kind().fields().stream().anyMatch(each -> each.name().equals(field));
        return known && !values.containsKey(field) && layout.cell(row, field).isBlank();
    }

    private static Optional<String> unit(String text) {
        if (HOUR.matcher(text).find()) {
            return Optional.of("hour");
        }
        return MONTH.matcher(text).find() ? Optional.of("month") : Optional.empty();
    }
}
