package org.countersign.intake.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.intake.guard.Document;
import org.jsoup.Jsoup;

/** Reads web pages; no picture, frame or script is fetched or run. */
final class HtmlReader implements Reader {
    private static final String KIND = "document";
    private static final Pattern DECLARED = Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{2,40})");

    @Override
    public Contents read(Document document, Notes notes) {
        FoundTables tables = new FoundTables(document.path());
        Lines lines = new Lines(document.path());
        WebPage.read(Jsoup.parse(text(document, notes)), tables, lines);
        return new Contents.Legible(KIND, tables.list(), List.of(), lines.prose());
    }

    private static String text(Document document, Notes notes) {
        PlainText text = PlainText.of(document.bytes());
        Matcher declared = DECLARED.matcher(new String(document.head(4096), StandardCharsets.ISO_8859_1));
        if (text.assumed() != null && declared.find() && isKnown(declared.group(1))) {
            return new String(document.bytes(), Charset.forName(declared.group(1)));
        }
        return PlainText.of(document, notes);
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
