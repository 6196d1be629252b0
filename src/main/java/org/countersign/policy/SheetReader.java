package org.countersign.policy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.facts.Law;
import org.countersign.facts.Threshold;
import org.jspecify.annotations.Nullable;

/** Reads the sheets beside the rules, which open in Excel: thresholds and laws. */
record SheetReader(List<Problem> problems) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,10})?");

    private static final String SEMICOLONS = "its fields are parted by semicolons; save it with commas";

    /** What is counted or is a share of something; a unit that names none of these may be below zero. */
    private static final Set<String> NEVER_BELOW_ZERO =
            Set.of("percent", "percentage", "points", "hours", "days", "weeks", "months", "years", "people");

    /** By their keys, those too whose value is wrong, as they are there; none where the sheet cannot be read. */
    Map<String, Threshold> thresholds(Path file) throws IOException {
        Map<String, Threshold> thresholds = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows(file, List.of("key", "value", "unit", "why", "source"))) {
            String key = row.getField("key").strip();
            if (thresholds.containsKey(key)) {
                problem(file, row, "the threshold \"" + key + "\" stands here for the second time");
            }
            thresholds.put(
                    key,
                    new Threshold(key, number(file, row), row.getField("unit").strip()));
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

    private BigDecimal number(Path file, NamedCsvRecord row) {
        String value = row.getField("value").strip();
        if (NUMBER.matcher(value).matches()) {
            BigDecimal number = new BigDecimal(value);
            String unit = row.getField("unit").strip();
            if (number.signum() < 0 && NEVER_BELOW_ZERO.stream().anyMatch(List.of(unit.split(" "))::contains)) {
                problem(file, row, "\"" + value + "\" is below zero; a number of " + unit + " is 0 or more");
            }
            return number;
        }
        problem(file, row, "\"" + row.getField("value") + "\" is no number; write it with a point, such as 12.5");
        return BigDecimal.ZERO;
    }

    private List<NamedCsvRecord> rows(Path file, List<String> columns) throws IOException {
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(file, 0, "the file is missing"));
            return List.of();
        }
        if (beginsWithSemicolons(file)) {
            problems.add(new Problem(file, 1, SEMICOLONS));
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            Optional<Problem> odd = odd(file, rows, columns);
            odd.ifPresent(problems::add);
            return odd.isPresent() ? List.of() : rows;
        } catch (CsvParseException e) {
            problems.add(new Problem(file, 0, "the file is not a comma-separated table: " + e.getMessage()));
            return List.of();
        }
    }

    /** What keeps the rows from being told apart; with semicolons Excel saves a table where numbers are written 1,5. */
    private static Optional<Problem> odd(Path file, List<NamedCsvRecord> rows, List<String> columns) {
        if (!rows.isEmpty() && !rows.get(0).getHeader().containsAll(columns)) {
            return Optional.of(
                    new Problem(file, 1, "the first line must name the columns " + String.join(", ", columns)));
        }
        return rows.stream()
                .filter(row -> row.getFieldCount() != row.getHeader().size())
                .findFirst()
                .map(row -> new Problem(file, Math.toIntExact(row.getStartingLineNumber()), odd(row)));
    }

    private static String odd(NamedCsvRecord row) {
        return row.getFields().stream().anyMatch(field -> field.contains(";"))
                ? SEMICOLONS
                : "this line has another number of fields (" + row.getFieldCount() + ") than the first line ("
                        + row.getHeader().size()
                        + "); write one for each column, and words that hold a comma in quotes";
    }

    private static boolean beginsWithSemicolons(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.findFirst().filter(line -> line.contains(";")).isPresent();
        }
    }

    private void problem(Path file, NamedCsvRecord row, String what) {
        problems.add(new Problem(file, Math.toIntExact(row.getStartingLineNumber()), what));
    }
}
