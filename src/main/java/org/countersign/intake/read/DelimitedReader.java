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

/** Reads delimited text: comma, semicolon or tab, whichever the first lines use. */
final class DelimitedReader implements Reader {
    private static final String KIND = "table";
    private static final int LINES_LOOKED_AT = 20;

    @Override
    public Contents read(Document document, Notes notes) throws IOException {
        PlainText text = PlainText.of(document);
        if (!text.certain()) {
            notes.remark(
                    document.path(),
                    "",
                    "is not UTF-8 and was read as Windows-1252; check the letters of names,"
                            + " or save it as \"CSV UTF-8\"");
        }
        char separator = separator(text.text());
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.text())) {
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

    /** The character that stands outside quotes most often in the first lines. */
    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        int lines = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines < LINES_LOOKED_AT; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            lines += c == '\n' ? 1 : 0;
            if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
