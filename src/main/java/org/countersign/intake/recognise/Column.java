package org.countersign.intake.recognise;

import org.countersign.intake.read.Cell;
import org.countersign.intake.values.DayOrder;
import org.countersign.intake.values.FieldValues;
import org.countersign.intake.values.Meaning;
import org.countersign.vocabulary.Field;

/**
 * A column of a table that was recognised as a field.
 *
 * @param label its heading as written
 * @param type of the component that the field fills
 * @param percent how sure that is, from 0 to 100
 * @param order which number is the day in its dates
 */
record Column(Field field, int index, String label, Class<?> type, int percent, DayOrder order) {

    /** A column of words that is known for certain. */
    static Column ofWords(Field field, int index, String label) {
        return new Column(field, index, label, String.class, 100, DayOrder.UNKNOWN);
    }

    /** What a cell of the column means. */
    Meaning meaning(Cell cell, boolean decimalComma) {
        return FieldValues.read(cell, field, type, decimalComma, order);
    }

    Column with(DayOrder other) {
        return new Column(field, index, label, type, percent, other);
    }
}
