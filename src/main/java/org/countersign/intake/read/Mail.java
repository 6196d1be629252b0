package org.countersign.intake.read;

import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A mail while it is read: who wrote it, what it says, what is attached. */
final class Mail {
    private static final String KIND = "mail";

    private final FoundTables tables;
    private final Lines lines;
    private final EnclosedFiles attached;

    Mail(String file) {
        this.tables = new FoundTables(file);
        this.lines = new Lines(file);
        this.attached = new EnclosedFiles(file);
    }

    /** A line of its head. */
    void head(String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(label + ": " + text.replaceAll("\\s+", " "));
        }
    }

    /** The text in the form that says more: as a page where that has a table, else in plain words. */
    void body(@Nullable String plain, @Nullable String page) {
        boolean words = plain != null && !plain.isBlank();
        if (page != null && (!words || WebPage.holdsTable(Jsoup.parse(page)))) {
            WebPage.read(Jsoup.parse(page), tables, lines);
        } else if (plain != null) {
            plain.lines().forEach(lines::add);
        }
    }

    void attach(String name, byte[] bytes) {
        attached.attach(name, bytes);
    }

    Contents contents() {
        return new Contents.Legible(KIND, tables.list(), List.of(), lines.prose(), attached.list());
    }
}
