package org.countersign.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Vocabulary;

/**
 * All that a company has on one engagement, before it is laid out in files: the rows of each register by the field
 * names of {@code registers.yaml}.
 */
final class Papers {

    static final String ENGAGEMENT = "engagement";
    static final String TEAM = "project-facts.team";
    static final String PROJECT = "project-facts.project";

    private final Vocabulary vocabulary;
    private final Map<String, List<Row>> registers = new LinkedHashMap<>();

    Papers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Adds rows written as a table: the names of the fields, then a line a row, all parted by bars. */
    Papers add(String register, String table) {
        List<String[]> lines =
                table.lines().filter(line -> !line.isBlank()).map(Papers::cells).toList();
        String[] fields = lines.get(0);
        lines.stream().skip(1).forEach(cells -> rows(register).add(row(register, fields, cells)));
        return this;
    }

    /** Fills in a form written as a table of two columns: the field and its value. */
    Papers form(String form, String table) {
        table.lines().filter(line -> !line.isBlank()).map(Papers::cells).forEach(cells -> form(form)
                .fill(known(form, cells[0]), cells[1]));
        return this;
    }

    Row form(String form) {
        if (rows(form).isEmpty()) {
            rows(form).add(new Row());
        }
        return rows(form).get(0);
    }

    List<Row> rows(String register) {
        kind(register);
        return registers.computeIfAbsent(register, any -> new ArrayList<>());
    }

    /** The rows of which a field holds the words, so that a story can change them. */
    List<Row> rows(String register, String field, String words) {
        List<Row> found = rows(register).stream()
                .filter(row -> row.is(known(register, field), words))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(register + " has no row with " + field + " " + words);
        }
        return found;
    }

    Row row(String register, String field, String words) {
        return rows(register, field, words).get(0);
    }

    Row clause(String topic) {
        return row("contract", "topic", topic);
    }

    /** What the contract says instead, in the words of whoever read it. */
    Papers says(String topic, String position, String words) {
        clause(topic).set("position", position).set("text", words);
        return this;
    }

    Row answer(String question) {
        return row("questionnaire", "question", question);
    }

    Row person(String id) {
        return row("roster", "id", id);
    }

    Papers drop(String register, String field, String... words) {
        for (String each : words) {
            rows(register).removeAll(rows(register, field, each));
        }
        return this;
    }

    Papers clear(String... names) {
        Set.of(names).forEach(name -> rows(name).clear());
        return this;
    }

    Papers each(String register, Consumer<Row> change) {
        rows(register).forEach(change);
        return this;
    }

    RegisterKind kind(String register) {
        String id = register.contains(".") ? register.substring(0, register.indexOf('.')) : register;
        RegisterKind kind = vocabulary.registers().get(id);
        if (kind == null) {
            throw new IllegalArgumentException("registers.yaml has no register " + id);
        }
        return kind;
    }

    private Row row(String register, String[] fields, String[] cells) {
        if (cells.length > fields.length) {
            throw new IllegalArgumentException(
                    register + ": more cells than headings in: " + String.join(" | ", cells));
        }
        Row row = new Row();
        for (int i = 0; i < cells.length; i++) {
            row.fill(known(register, fields[i]), cells[i]);
        }
        return row;
    }

    private String known(String register, String field) {
        Set<String> names = kind(register).fields().stream().map(Field::name).collect(Collectors.toSet());
        if (!names.contains(field)) {
            throw new IllegalArgumentException("registers.yaml has no field " + register + "." + field);
        }
        return field;
    }

    private static String[] cells(String line) {
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return cells;
    }
}
