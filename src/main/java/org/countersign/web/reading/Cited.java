package org.countersign.web.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.reading.ReadingJson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A place in a document, as a link asks for it.
 *
 * @param cell the addresses of the cited cells, such as {@code A7, F7}
 * @param path of a value, or the name of a table that is no sheet
 * @param quote the words that stand there, each behind its label
 * @param part the number of a sheet, table or text, to turn its pages
 * @param at how many of its lines stand before those that are shown
 * @param column the first column that is shown, from 0
 * @param correct the place that is to be corrected
 */
public record Cited(
        String file,
        @Nullable String sheet,
        @Nullable String cell,
        @Nullable Integer row,
        @Nullable Integer page,
        @Nullable String path,
        @Nullable String quote,
        @Nullable Integer part,
        @Nullable Integer at,
        @Nullable Integer column,
        @Nullable String correct) {

    private static final int LONGEST_QUOTE = 600;
    private static final int SHORTEST_WORDS = 2;
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}([0-9]{1,7})");
    private static final Pattern WHERE = Pattern.compile(
            "(?:sheet (?<sheet>.+?))?(?:(?:^|, )page (?<page>\\d+))?(?:(?:^|, )(?<table>table \\d+))?"
                    + "(?:(?:^|, )(?:cell (?<cell>[A-Z]+\\d+)|(?:row |rows |line |lines |[A-Z]+(?=\\d+:))(?<row>\\d+)|column .*))?(?:,? .*)?");

    /** The file, with nothing in it cited. */
    static Cited whole(String file) {
        return new Cited(file, null, null, null, null, null, null, null, null, null, null);
    }

    static Cited of(ReadingJson.SourceJson source) {
        String quote = source.quote();
        return new Cited(
                source.file(),
                source.sheet(),
                source.cell(),
                source.row(),
                source.page(),
                source.path(),
                quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE),
                null,
                null,
                null,
                null);
    }

    /** The place that a reader's words name, such as {@code sheet Roster, cell D7}. */
    static Cited where(String file, String where) {
        Matcher found = WHERE.matcher(where);
        if (!found.matches()) {
            return whole(file);
        }
        return new Cited(
                file,
                found.group("sheet"),
                found.group("cell"),
                number(found.group("row")),
                number(found.group("page")),
                found.group("table"),
                null,
                null,
                null,
                null,
                null);
    }

    /** The place that was corrected. */
    static Cited corrected(String file, String within, String at) {
        boolean line = at.startsWith("line ");
        boolean cell = ADDRESS.matcher(at).matches();
        return new Cited(
                file,
                within.isEmpty() || !cell ? null : within,
                cell ? at : null,
                line ? number(at.substring("line ".length())) : null,
                null,
                cell || line ? null : at,
                null,
                null,
                null,
                null,
                null);
    }

    /** A sheet or table of the file, with nothing in it cited. */
    static Cited sheet(String file, String within) {
        return new Cited(file, within.isEmpty() ? null : within, null, null, null, null, null, null, null, null, null);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null || digits.length() > 9 || !digits.matches("\\d+") ? null : Integer.valueOf(digits);
    }

    Cited turned(int toPart, int toLine) {
        return new Cited(file, sheet, cell, row, null, path, quote, toPart, toLine, null, null);
    }

    Cited onPage(int number) {
        return new Cited(file, sheet, cell, row, number, path, quote, null, null, null, null);
    }

    Cited from(int firstColumn) {
        return new Cited(file, sheet, cell, row, page, path, quote, part, at, firstColumn, null);
    }

    Cited correcting(String place) {
        return new Cited(file, sheet, cell, row, page, path, quote, part, at, column, place);
    }

    /** The link to the form that corrects the place, which is filled in where only one is cited. */
    public String correction(String review) {
        return correcting(cells().size() == 1 ? String.valueOf(cell) : "").href(review) + "#correction";
    }

    /** Nothing in it says which place is meant. */
    boolean isWhole() {
        return Stream.of(sheet, cell, row, page, path, part).allMatch(each -> each == null);
    }

    Set<String> cells() {
        return cell == null ? Set.of() : Arrays.stream(cell.split(", ")).collect(Collectors.toSet());
    }

    /** The row of the first cell, else the row; null where neither is known. */
    @Nullable
    Integer line() {
        Matcher found = ADDRESS.matcher(cell == null ? "" : cell);
        return found.find() ? number(found.group(1)) : row;
    }

    /** The words of the quote, without their labels. */
    List<String> words() {
        return quote == null
                ? List.of()
                : Arrays.stream(quote.split(" · "))
                        .map(each -> each.substring(each.indexOf(": ") < 0 ? 0 : each.indexOf(": ") + 2))
                        .map(String::strip)
                        .filter(each -> each.length() >= SHORTEST_WORDS)
                        .toList();
    }

    /** The link to its preview. */
    public String href(String review) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("file", file);
        values.put("sheet", sheet);
        values.put("cell", cell);
        values.put("row", row);
        values.put("page", page);
        values.put("path", path);
        values.put("quote", quote);
        values.put("part", part);
        values.put("at", at);
        values.put("column", column);
        values.put("correct", correct);
        return "/reviews/" + review + "/read/source?"
                + values.entrySet().stream()
                        .filter(value -> value.getValue() != null)
                        .map(value -> value.getKey() + "="
                                + UriUtils.encode(String.valueOf(value.getValue()), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
