package org.countersign.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.countersign.facts.Model;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.workbook.Book;
import org.countersign.workbook.Entry;
import org.countersign.workbook.Look;
import org.countersign.workbook.Wrapping;

/** A form to fill in: one row a field, with one column of values or one for each part of the engagement. */
final class FormSheet {

    private static final int ID = 22;
    private static final int ITEM = 52;
    private static final int VALUE = 30;
    private static final int NOTE = 56;

    private final RegisterKind form;
    private final List<String> values;

    private FormSheet(RegisterKind form, List<String> values) {
        this.form = form;
        this.values = values;
    }

    static void add(Book book, RegisterKind form, Model model) {
        List<String> parts = parts(form, model);
        List<String> values = parts.isEmpty()
                ? List.of("Value")
                : parts.stream().map(FormSheet::capital).toList();
        new FormSheet(form, values).write(book);
    }

    /** The parts of the engagement that the form asks about separately; none where it has one column of values. */
    static List<String> parts(RegisterKind form, Model model) {
        return form.columns().keySet().stream()
                .filter(part -> model == Model.HYBRID || part.equals(part(model)))
                .toList();
    }

    private static String part(Model model) {
        return model == Model.OUTSTAFFING ? "team" : "project";
    }

    private void write(Book book) {
        KitSheet sheet = new KitSheet(book, form.title(), form.about(), headings());
        for (int i = 0; i < form.fields().size(); i++) {
            row(sheet, KitSheet.FIRST + i, form.fields().get(i));
        }
        sheet.finish(KitSheet.FIRST + form.fields().size() - 1, 2);
    }

    private List<KitSheet.Heading> headings() {
        List<KitSheet.Heading> headings = new ArrayList<>();
        headings.add(new KitSheet.Heading("Id", ID));
        headings.add(new KitSheet.Heading("Item", ITEM));
        values.forEach(value -> headings.add(new KitSheet.Heading(value, VALUE)));
        headings.add(new KitSheet.Heading("Note", NOTE));
        return headings;
    }

    private void row(KitSheet sheet, int row, Field field) {
        Wanted wanted = Wanted.of(form, field);
        sheet.canvas().put(row, 0, field.name(), Look.CLOSED);
        sheet.canvas().put(row, 1, field.header(), Look.STRONG);
        for (int i = 0; i < values.size(); i++) {
            sheet.canvas().put(row, 2 + i, new Entry.Blank(), look(wanted));
            sheet.guide(row, row, 2 + i, wanted);
        }
        sheet.canvas().put(row, 2 + values.size(), wanted.prompt(), Look.TEXT);
        sheet.canvas()
                .lines(
                        row,
                        Stream.of(Wrapping.lines(field.header(), ITEM), Wrapping.lines(wanted.prompt(), NOTE))
                                .reduce(1, Math::max));
    }

    private static Look look(Wanted wanted) {
        return switch (wanted.kind()) {
            case DAY -> Look.INPUT_DAY;
            case NUMBER -> Look.INPUT_NUMBER;
            default -> Look.INPUT;
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
