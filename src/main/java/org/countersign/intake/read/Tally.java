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

    boolean isWithin() {
        return rows <= Limits.ROWS && cells <= Limits.CELLS;
    }

    /** Why the file is not read; nothing where it is within the limits. */
    Optional<Objection> objection() {
        return isWithin()
                ? Optional.empty()
                : Optional.of(tooMany(String.format(Locale.ROOT, "%,d rows with %,d filled cells", rows, cells)));
    }

    /** Why a file of so many rows is not read, in which nobody counted the cells. */
    static Objection tooMany(long rows) {
        return tooMany(String.format(Locale.ROOT, "%,d rows", rows));
    }

    private static Objection tooMany(String counted) {
        return Objection.tooLarge(String.format(
                Locale.ROOT,
                "is too large: it has %s, and at most %,d rows and %,d filled cells of a file are read; split it, such as"
                        + " by year or by team, or leave out columns",
                counted,
                Limits.ROWS,
                Limits.CELLS));
    }
}
