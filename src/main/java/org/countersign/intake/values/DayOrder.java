package org.countersign.intake.values;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Value;

/** Which of the first two numbers is the day in dates such as 03/04/2026. */
public enum DayOrder {
    /** Nothing tells. */
    UNKNOWN,
    /** 3 April, as 25/04/2026 in the same column tells. */
    DAY_FIRST,
    /** March 4, as 03/25/2026 in the same column tells. */
    MONTH_FIRST;

    /** What the dates of a column tell of each other; those that contradict each other tell nothing. */
    public static DayOrder of(Stream<Cell> column) {
        Set<DayOrder> told = EnumSet.noneOf(DayOrder.class);
        column.filter(cell -> cell.value() instanceof Value.Words)
                .map(cell -> Dates.order(cell.text()))
                .forEach(told::add);
        told.remove(UNKNOWN);
        return told.size() == 1 ? told.iterator().next() : UNKNOWN;
    }

    /** Whether the cell holds a date that reads one way or another. */
    public static boolean isOpen(Cell cell) {
        return cell.value() instanceof Value.Words && Dates.isOpen(cell.text());
    }
}
