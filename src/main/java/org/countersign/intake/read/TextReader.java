package org.countersign.intake.read;

import java.io.IOException;
import java.util.List;
import org.countersign.intake.guard.Document;

/** Reads plain text line by line; one with a tab in each line is a table that was saved as text. */
final class TextReader implements Reader {
    private static final String KIND = "document";
    private final Reader tables = new DelimitedReader();

    @Override
    public Contents read(Document document, Notes notes) throws IOException {
        String text = PlainText.of(document, notes);
        List<String> lines = text.lines().toList();
        if (isTable(lines)) {
            return tables.read(document, notes);
        }
        Lines prose = new Lines(document.path());
        lines.forEach(prose::add);
        return new Contents.Legible(KIND, List.of(), List.of(), prose.prose());
    }

    private static boolean isTable(List<String> lines) {
        List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        return filled.size() > 1
                && filled.stream().allMatch(line -> line.strip().indexOf('\t') > 0);
    }
}
