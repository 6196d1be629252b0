package org.countersign.intake.read;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countersign.intake.guard.Document;

/** Reads delimited text: comma, semicolon, tab or bar, whichever the first lines use. */
final class DelimitedReader implements Reader {
    private static final String KIND = "table";

    @Override
    public Contents read(Document document, Notes notes) throws IOException {
        String text = PlainText.of(document, notes);
        char separator = Delimiter.of(text);
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            csv.forEach(line -> add(line, rows));
        }
        return Contents.Legible.of(KIND, List.of(new Table(document.path(), null, null, true, separator == ';', rows)));
    }

    private static void add(CsvRecord line, List<Row> rows) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        for (int column = 0; column < line.getFieldCount(); column++) {
            Cell cell = Cell.words(null, line.getField(column));
            if (!cell.isBlank()) {
                cells.put(column, cell);
            }
        }
        boolean declaration = rows.isEmpty() && line.getField(0).startsWith("sep=");
        if (!cells.isEmpty() && !declaration) {
            rows.add(new Row(Math.toIntExact(line.getStartingLineNumber()), cells));
        }
    }
}
