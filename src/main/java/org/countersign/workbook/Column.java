package org.countersign.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: its heading, its width in characters, how it looks and what stands in it.
 *
 * @param choices the words of a drop-down list; empty where there is none
 */
public record Column<R>(String header, int width, Look look, Function<R, Entry> value, List<String> choices) {

    public static <R> Column<R> text(String header, int width, Function<R, @Nullable String> text) {
        return new Column<>(header, width, Look.TEXT, row -> Entry.text(text.apply(row)), List.of());
    }

    public static <R> Column<R> strong(String header, int width, Function<R, @Nullable String> text) {
        return new Column<>(header, width, Look.STRONG, row -> Entry.text(text.apply(row)), List.of());
    }

    /** A word that carries meaning and is coloured by it. */
    public static <R> Column<R> word(String header, int width, Function<R, String> word) {
        return new Column<>(header, width, Look.WORD, row -> Entry.text(word.apply(row)), List.of());
    }

    /** Words of which some are coloured, as the workbook's {@link Tones} say. */
    public static <R> Column<R> toned(String header, int width, Function<R, String> words) {
        return new Column<>(header, width, Look.TONED, row -> Entry.text(words.apply(row)), List.of());
    }

    public static <R> Column<R> link(String header, int width, Function<R, Entry> link) {
        return new Column<>(header, width, Look.LINK, link, List.of());
    }

    public static <R> Column<R> number(String header, int width, Function<R, @Nullable Number> number) {
        return new Column<>(header, width, Look.NUMBER, row -> Entry.count(number.apply(row)), List.of());
    }

    public static <R> Column<R> day(String header, int width, Function<R, @Nullable LocalDate> day) {
        return new Column<>(header, width, Look.DAY, row -> Entry.day(day.apply(row)), List.of());
    }

    /** For the reader to fill in or change, from a list. */
    public static <R> Column<R> choice(
            String header, int width, List<String> choices, Function<R, @Nullable String> first) {
        return new Column<>(header, width, Look.INPUT, row -> Entry.text(first.apply(row)), choices);
    }

    /** A date for the reader to fill in or change. */
    public static <R> Column<R> dayToFill(String header, int width, Function<R, @Nullable LocalDate> first) {
        return new Column<>(header, width, Look.INPUT_DAY, row -> Entry.day(first.apply(row)), List.of());
    }

    /** Words for the reader to fill in. */
    public static <R> Column<R> textToFill(String header, int width) {
        return new Column<>(header, width, Look.INPUT, row -> new Entry.Blank(), List.of());
    }
}
