package org.countersign.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.countersign.intake.guard.Document;

/** Reads documents of Word: tables and paragraphs in their order, tracked changes as if they were accepted. */
final class DocxReader implements Reader {
    private static final String KIND = "document";
    private static final int QUOTED = 160;

    @Override
    public Contents read(Document document, Notes notes) throws IOException {
        WordMarkup markup = new WordMarkup();
        try (InputStream ordinary = StrictOffice.ordinary(document, notes);
                XWPFDocument word = new XWPFDocument(markup.plain(ordinary))) {
            FoundTables tables = new FoundTables(document.path());
            Lines lines = new Lines(document.path());
            read(word, tables, lines);
            markup.boxes().forEach(lines::add);
            notes(word).forEach(lines::add);
            remark(word, markup, new Remarks(document.path(), notes));
            return new Contents.Legible(KIND, tables.list(), List.of(), lines.prose());
        }
    }

    private static void read(XWPFDocument word, FoundTables tables, Lines lines) {
        WordNumbers numbers = new WordNumbers(word);
        for (IBodyElement element : word.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                // Word counts a numbered paragraph without words too.
                String number = numbers.before(paragraph);
                lines.add(paragraph.getText().isBlank() ? "" : number + paragraph.getText());
            } else if (element instanceof XWPFTable table) {
                new WordTable(table, numbers).read(tables, lines);
            }
        }
    }

    private static void remark(XWPFDocument word, WordMarkup markup, Remarks remarks) {
        if (markup.inserted() + markup.deleted() > 0) {
            remarks.say("holds tracked changes (" + markup.inserted() + " insertions, " + markup.deleted()
                    + " deletions); it was read as if all were accepted");
        }
        if (!markup.boxes().isEmpty()) {
            remarks.say("holds text boxes; their text was read after all other");
        }
        if (word.getComments() != null && word.getComments().length > 0) {
            remarks.say("holds " + word.getComments().length + " comments in its margin; they were not read");
        }
        if (notes(word).findAny().isPresent()) {
            remarks.say("holds footnotes; they were read after all other text");
        }
        if (holdsMacros(word)) {
            remarks.say(Beyond.MACROS);
        }
        if (embedded(word) > 0) {
            remarks.say(Beyond.embedded(embedded(word)));
        }
        String around = around(word);
        if (!around.isBlank()) {
            remarks.say("has a page header or footer, which was not read: " + around);
        }
    }

    private static Stream<String> notes(XWPFDocument word) {
        return word.getFootnotes().stream()
                .flatMap(note -> note.getParagraphs().stream())
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isBlank());
    }

    private static String around(XWPFDocument word) {
        String text = Stream.concat(word.getHeaderList().stream(), word.getFooterList().stream())
                .map(XWPFHeaderFooter::getText)
                .map(words -> words.replaceAll("\\s+", " ").strip())
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }

    private static boolean holdsMacros(XWPFDocument word) {
        return word.getPackagePart().getContentType().contains("macroEnabled");
    }

    private static int embedded(XWPFDocument word) {
        try {
            return word.getAllEmbeddedParts().size();
        } catch (OpenXML4JException | RuntimeException e) {
            // A part that cannot be counted says nothing against the text.
            return 0;
        }
    }

    /** What there is to say about the document as a whole. */
    private record Remarks(String file, Notes notes) {
        void say(String what) {
            notes.remark(file, "", what);
        }
    }
}
