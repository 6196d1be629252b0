package org.countersign.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a cell holds. */
public sealed interface Entry {

    /** Nothing. */
    record Blank() implements Entry {}

    /** Words, never taken for a formula. */
    record Text(String text) implements Entry {}

    /** Words that lead to another place of the workbook. */
    record Link(String text, Place place) implements Entry {}

    /** A date without a time. */
    record Day(LocalDate day) implements Entry {}

    /** A number. */
    record Count(double number) implements Entry {}

    /** The text, or nothing where there is none. */
    static Entry text(@Nullable String text) {
        return text == null || text.isBlank() ? new Blank() : new Text(text);
    }

    /** The date, or nothing where there is none. */
    static Entry day(@Nullable LocalDate day) {
        return day == null ? new Blank() : new Day(day);
    }

    /** The number, or nothing where there is none. */
    static Entry count(@Nullable Number number) {
        return number == null ? new Blank() : new Count(number.doubleValue());
    }

    /** The text with a link, or the text alone where there is no place to go. */
    static Entry link(@Nullable String text, @Nullable Place place) {
        return text == null || text.isBlank() || place == null ? text(text) : new Link(text, place);
    }

    /** The words of this entry, for reckoning how high its row must be. */
    default String shown() {
        if (this instanceof Text text) {
            return text.text();
        } else if (this instanceof Link link) {
            return link.text();
        }
        return "";
    }
}
