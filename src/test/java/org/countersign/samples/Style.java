package org.countersign.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * How somebody writes things in a register of their own.
 *
 * @param days the shape of a date
 * @param yes the word for yes, {@code no} that for no
 * @param words what the rules call one thing and this writer another
 */
record Style(String days, String yes, String no, Map<String, String> words) {

    static final Style PLAIN = new Style("yyyy-MM-dd", "Yes", "No", Map.of());
    static final Style DOTTED = new Style("dd.MM.yyyy", "yes", "no", Map.of());
    static final Style WRITTEN_OUT = new Style("d MMMM yyyy", "Y", "N", Map.of());

    Style says(Map<String, String> other) {
        return new Style(days, yes, no, other);
    }

    String write(Object value) {
        if (value instanceof LocalDate day) {
            return day.format(DateTimeFormatter.ofPattern(days, Locale.ENGLISH));
        } else if (value instanceof Boolean is) {
            return is ? yes : no;
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return words.getOrDefault(value.toString(), value.toString());
    }
}
