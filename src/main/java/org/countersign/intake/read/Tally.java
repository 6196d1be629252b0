package org.countersign.intake.read;

import java.util.Locale;
import java.util.Optional;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Objection;

/** Counts the rows and filled cells of one file, so that what is beyond the limits is counted but not kept. */
final class Tally {
    private long rows;
    private long cells;

    /** Counts a row; false from the one on that is beyond the limits. */
    boolean takes(Row row) {
        rows++;
        cells += row.cells().size();
        return isWithin();
    }

    private boolean isWithin() {
        return rows <= Limits.ROWS && cells <= Limits.CELLS;
    }

    /** Why the file is not read; nothing where it is within the limits. */
    Optional<Objection> objection() {
        return isWithin()
                ? Optional.empty()
                : Optional.of(Objection.tooLarge(String.format(
                        Locale.ROOT,
                        "is too large: it has %,d rows with %,d filled cells, and at most %,d rows and %,d cells of a file"
                                + " are read; split it, such as by year or by team, or leave out columns",
                        rows,
                        cells,
                        Limits.ROWS,
                        Limits.CELLS)));
    }
}
