package org.countersign.policy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.facts.Law;
import org.countersign.facts.Threshold;
import org.jspecify.annotations.Nullable;

/** Reads the sheets beside the rules, which open in Excel: thresholds and laws. */
record SheetReader(List<Problem> problems) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,10})?");

    /** What is counted or is a share of something; a unit that names none of these may be below zero. */
    private static final Set<String> NEVER_BELOW_ZERO = Set.of("percent", "hours", "days", "weeks", "months", "years");

    Map<String, Threshold> thresholds(Path file) throws IOException {
        Map<String, Threshold> thresholds = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows(file, List.of("key", "value", "unit", "why", "source"))) {
            String key = row.getField("key").strip();
            if (thresholds.containsKey(key)) {
                problem(file, row, "the threshold \"" + key + "\" stands here for the second time");
            }
            number(file, row)
                    .ifPresent(value -> thresholds.put(
                            key, new Threshold(key, value, row.getField("unit").strip())));
        }
        return thresholds;
    }

    List<Law> laws(Path file) throws IOException {
        List<Law> laws = new ArrayList<>();
        for (NamedCsvRecord row : rows(file, List.of("country", "assignment", "leasing licence", "why", "source"))) {
            laws.add(new Law(
                    row.getField("country"),
                    row.getField("assignment"),
                    row.getField("leasing licence"),
                    row.getField("why"),
                    unlessBlank(row, "signature form"),
                    unlessBlank(row, "moral rights"),
                    unlessBlank(row, "data transfer"),
                    unlessBlank(row, "access")));
        }
        return laws;
    }

    /** A column that a sheet of an earlier version may lack. */
    private static @Nullable String unlessBlank(NamedCsvRecord row, String column) {
        return row.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private Optional<BigDecimal> number(Path file, NamedCsvRecord row) {
        String value = row.getField("value").strip();
        if (NUMBER.matcher(value).matches()) {
            BigDecimal number = new BigDecimal(value);
            String unit = row.getField("unit").strip();
            if (number.signum() < 0 && NEVER_BELOW_ZERO.stream().anyMatch(List.of(unit.split(" "))::contains)) {
                problem(file, row, "\"" + value + "\" is below zero; a number of " + unit + " is 0 or more");
            }
            return Optional.of(number);
        }
        problem(file, row, "\"" + row.getField("value") + "\" is no number; write it with a point, such as 12.5");
        return Optional.empty();
    }

    private List<NamedCsvRecord> rows(Path file, List<String> columns) throws IOException {
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(file, 0, "the file is missing"));
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            if (!rows.isEmpty() && !rows.get(0).getHeader().containsAll(columns)) {
                problems.add(
                        new Problem(file, 1, "the first line must name the columns " + String.join(", ", columns)));
                return List.of();
            }
            return rows;
        } catch (CsvParseException e) {
            problems.add(new Problem(file, 0, "the file is not a comma-separated table: " + e.getMessage()));
            return List.of();
        }
    }

    private void problem(Path file, NamedCsvRecord row, String what) {
        problems.add(new Problem(file, Math.toIntExact(row.getStartingLineNumber()), what));
    }
}
