package org.countersign.web.page;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/** A day as forms and programs send it, such as 2026-03-31. */
public final class Day {
    /** With a year of four digits, as days are compared as they are written. */
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private Day() {}

    /** The day; empty where it is none of this calendar. */
    public static Optional<LocalDate> of(String sent) {
        String day = sent.strip();
        try {
            return WRITTEN.matcher(day).matches() ? Optional.of(LocalDate.parse(day)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Tells Spring how days are written; a field that was left empty is none. */
    public static final class Format implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String sent, Locale locale) throws ParseException {
            return of(sent).orElseThrow(() -> new ParseException(sent, 0));
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return day.toString();
        }
    }
}
