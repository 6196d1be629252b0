package org.countersign.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A register as its keeper has it: under a title or none, with header words and ways of writing of their own. */
final class Extract {

    private final List<String> titles = new ArrayList<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final List<Row> rows;
    private Style style = Style.PLAIN;

    private Extract(List<Row> rows) {
        this.rows = rows;
    }

    static Extract of(Papers papers, String register) {
        return new Extract(papers.rows(register));
    }

    /** A line above the headings. */
    Extract titled(String title) {
        titles.add(title);
        return this;
    }

    /** The header words with the fields they stand for, as {@code Full name = name; Left = lastDay}. */
    Extract columns(String headings) {
        Stream.of(headings.split(";"))
                .map(each -> each.split("="))
                .forEach(each -> columns.put(each[0].strip(), each[1].strip()));
        return this;
    }

    Extract in(Style written) {
        this.style = written;
        return this;
    }

    List<String> titles() {
        return titles;
    }

    List<String> headings() {
        return List.copyOf(columns.keySet());
    }

    /** The rows, each value as the keeper writes it; a blank is an empty text. */
    List<List<String>> lines() {
        return rows.stream()
                .map(row -> columns.values().stream()
                        .map(field -> row.get(field).map(style::write).orElse(""))
                        .toList())
                .toList();
    }

    /** The rows with days and numbers as such, for a workbook. */
    List<List<Object>> values() {
        return rows.stream()
                .map(row -> columns.values().stream()
                        .map(field -> row.get(field)
                                .filter(value -> value instanceof Number || value instanceof LocalDate)
                                .orElseGet(
                                        () -> row.get(field).map(style::write).orElse("")))
                        .toList())
                .toList();
    }

    /** As delimited text. */
    String csv(String separator) {
        List<List<String>> all = new ArrayList<>();
        titles.forEach(title -> all.add(List.of(title)));
        all.add(headings());
        all.addAll(lines());
        return all.stream()
                .map(line -> line.stream().map(cell -> quoted(cell, separator)).collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell, String separator) {
        return cell.contains(separator) || cell.contains("\"") || cell.contains("\n")
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }
}
