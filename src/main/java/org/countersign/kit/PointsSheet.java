package org.countersign.kit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Model;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.workbook.Book;
import org.countersign.workbook.Entry;
import org.countersign.workbook.Look;
import org.countersign.workbook.Wrapping;

/** A checklist or questionnaire: one row a point, with its id and wording, and room for the answer. */
final class PointsSheet {

    private static final List<String> ANSWERS = List.of("Yes", "No", "Partly", "Not applicable");
    private static final Map<String, Integer> WIDTHS = Map.ofEntries(
            Map.entry("topic", 24),
            Map.entry("question", 18),
            Map.entry("ask", 60),
            Map.entry("position", 24),
            Map.entry("reply", 24),
            Map.entry("number", 12),
            Map.entry("party", 24),
            Map.entry("text", 60),
            Map.entry("page", 12),
            Map.entry("owner", 20));

    private final RegisterKind register;
    private final List<Point> points;

    private PointsSheet(RegisterKind register, List<Point> points) {
        this.register = register;
        this.points = points;
    }

    static void add(Book book, RegisterKind register, Collection<Point> points, Model model) {
        List<Point> asked = points.stream()
                .filter(point -> point.models().isEmpty() || point.models().contains(model.name()))
                .toList();
        new PointsSheet(register, asked).write(book);
    }

    private void write(Book book) {
        KitSheet sheet = new KitSheet(
                book,
                register.title(),
                register.about(),
                register.fields().stream()
                        .map(field -> new KitSheet.Heading(field.header(), width(field)))
                        .toList());
        for (int i = 0; i < points.size(); i++) {
            row(sheet, KitSheet.FIRST + i, points.get(i));
        }
        sheet.finish(KitSheet.FIRST + Math.max(1, points.size()) - 1, 2);
    }

    private void row(KitSheet sheet, int row, Point point) {
        for (int i = 0; i < register.fields().size(); i++) {
            cell(sheet, row, i, point);
        }
        sheet.canvas().lines(row, 1 + Wrapping.lines(point.ask(), WIDTHS.getOrDefault("ask", 60)));
    }

    private void cell(KitSheet sheet, int row, int column, Point point) {
        Field field = register.fields().get(column);
        switch (field.name()) {
            case "topic", "question" -> sheet.canvas().put(row, column, point.id(), Look.CLOSED);
            case "ask" -> sheet.canvas().put(row, column, wording(point), Look.STRONG);
            case "position", "reply" -> answer(sheet, row, column, point);
            case "number" -> number(sheet, row, column, point);
            default -> open(sheet, row, column, field);
        }
    }

    private String wording(Point point) {
        return point.unit() == null ? point.ask() : point.ask() + "\nNumber: " + point.unit();
    }

    private static void answer(KitSheet sheet, int row, int column, Point point) {
        List<String> choices = point.type().equals("yes-no")
                ? ANSWERS
                : List.copyOf(point.options().words().keySet());
        String prompt = choices.isEmpty() ? freely(point) : "One of: " + String.join(", ", choices) + ".";
        sheet.canvas().put(row, column, new Entry.Blank(), look(point));
        sheet.guide(row, row, column, new Wanted(Wanted.Kind.OPTION, choices, prompt));
    }

    private static Look look(Point point) {
        return switch (point.type()) {
            case "number" -> Look.INPUT_NUMBER;
            case "date" -> Look.INPUT_DAY;
            default -> Look.INPUT;
        };
    }

    private static String freely(Point point) {
        return switch (point.type()) {
            case "number" -> point.unit() == null ? "A number." : "A number, in " + point.unit() + ".";
            case "date" -> "A date, such as 2026-03-31.";
            default -> "Answer in words.";
        };
    }

    /** Where no number is wanted, the cell is greyed. */
    private static void number(KitSheet sheet, int row, int column, Point point) {
        if (point.unit() == null) {
            sheet.canvas().put(row, column, new Entry.Blank(), Look.CLOSED);
            return;
        }
        sheet.canvas().put(row, column, new Entry.Blank(), Look.INPUT_NUMBER);
        sheet.guide(row, row, column, new Wanted(Wanted.Kind.NUMBER, List.of(), "A number, in " + point.unit() + "."));
    }

    private static void open(KitSheet sheet, int row, int column, Field field) {
        sheet.canvas().put(row, column, new Entry.Blank(), Look.INPUT);
        if (field.note() != null) {
            sheet.guide(row, row, column, new Wanted(Wanted.Kind.WORDS, List.of(), field.note() + "."));
        }
    }

    private static int width(Field field) {
        return WIDTHS.getOrDefault(field.name(), 24);
    }
}
