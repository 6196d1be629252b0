package org.countersign.intake.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Objection;

/** Reads delimited text: comma, semicolon, tab or bar, whichever the first lines use. */
final class DelimitedReader implements Reader {
    private static final String KIND = "table";

    /** What a cell of a spreadsheet can hold. */
    private static final int LONGEST = 32_767;

    private static final int REMEMBERED = 100_000;

    private static final String UNENDING = "holds more in one line or one value than any spreadsheet can: perhaps a"
            + " quotation mark is never closed, or it is no table; correct it, or save it anew";

    @Override
    public Contents read(Document document, Notes notes) throws IOException {
        String text = PlainText.of(document, notes);
        char separator = Delimiter.of(text);
        Gathered lines = new Gathered();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                lines.add(line);
            }
        } catch (CsvParseException e) {
            return new Contents.NotReadable(KIND, Objection.damaged(UNENDING));
        }
        return lines.objection()
                .<Contents>map(objection -> new Contents.NotReadable(KIND, objection))
                .orElseGet(() -> Contents.Legible.of(
                        KIND, List.of(new Table(document.path(), null, null, true, separator == ';', lines.rows))));
    }

    /** The lines that hold something, as long as they are within the limits. */
    private static final class Gathered {
        private final List<Row> rows = new ArrayList<>();
        private final Tally tally = new Tally();
        /** Most words of a register are repeated in row after row. */
        private final Map<String, Cell> repeated = new HashMap<>();

        private long unending;

        void add(CsvRecord line) {
            SortedMap<Integer, Cell> cells = new TreeMap<>();
            for (int column = 0; column < line.getFieldCount(); column++) {
                String field = line.getField(column);
                if (field.length() > LONGEST && unending == 0) {
                    unending = line.getStartingLineNumber();
                }
                Cell cell = cell(field);
                if (!cell.isBlank()) {
                    cells.put(column, cell);
                }
            }
            boolean declaration = rows.isEmpty() && line.getField(0).startsWith("sep=");
            if (!cells.isEmpty() && !declaration) {
                keep(new Row(Math.toIntExact(line.getStartingLineNumber()), cells));
            }
        }

        private Cell cell(String field) {
            if (repeated.size() > REMEMBERED) {
                repeated.clear();
            }
            return repeated.computeIfAbsent(field, text -> Cell.words(null, text));
        }

        private void keep(Row row) {
            if (tally.takes(row)) {
                rows.add(row);
            } else {
                rows.clear();
            }
        }

        Optional<Objection> objection() {
            return unending == 0
                    ? tally.objection()
                    : Optional.of(Objection.damaged("from line " + unending + " on " + UNENDING));
        }
    }
}
