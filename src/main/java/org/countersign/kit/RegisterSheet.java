package org.countersign.kit;

import java.util.List;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.workbook.Book;
import org.countersign.workbook.Entry;
import org.countersign.workbook.Look;

/** A register to fill in: one column a field, one row a person, document or thing. */
final class RegisterSheet {

    /** Rows of the table; it grows by itself when somebody types below it. */
    private static final int ROWS = 40;
    /** How far down the lists and prompts reach. */
    private static final int GUIDED = 500;

    private RegisterSheet() {}

    static void add(Book book, RegisterKind register) {
        List<Field> fields = register.fields();
        KitSheet sheet = new KitSheet(
                book,
                register.title(),
                register.about(),
                fields.stream()
                        .map(field -> new KitSheet.Heading(
                                field.header(), Wanted.of(register, field).width(field.header())))
                        .toList());
        for (int i = 0; i < fields.size(); i++) {
            column(sheet, i, Wanted.of(register, fields.get(i)));
        }
        for (int row = KitSheet.FIRST; row < KitSheet.FIRST + ROWS; row++) {
            sheet.canvas().height(row, 20);
        }
        sheet.finish(KitSheet.FIRST + ROWS - 1, 1);
    }

    private static void column(KitSheet sheet, int column, Wanted wanted) {
        Look look = look(wanted);
        for (int row = KitSheet.FIRST; row < KitSheet.FIRST + ROWS; row++) {
            sheet.canvas().put(row, column, new Entry.Blank(), look);
        }
        sheet.canvas().columnLook(column, lookBelow(wanted));
        sheet.guide(KitSheet.FIRST, KitSheet.FIRST + GUIDED - 1, column, wanted);
    }

    private static Look look(Wanted wanted) {
        return switch (wanted.kind()) {
            case DAY -> Look.FILL_DAY;
            case NUMBER -> Look.FILL_ANY;
            default -> Look.FILL;
        };
    }

    /** For rows that are added below the table: the same formats, without lines around the title. */
    private static Look lookBelow(Wanted wanted) {
        return switch (wanted.kind()) {
            case DAY -> Look.UNUSED_DAY;
            case NUMBER -> Look.UNUSED_ANY;
            default -> Look.UNUSED;
        };
    }
}
