package org.countersign.workbench.impact;

import org.countersign.facts.Colour;
import org.jspecify.annotations.Nullable;

/** Which way something turned for the vendor. */
public enum Turn {
    WORSE,
    BETTER,
    /** Otherwise, and neither is worse: such as from GREEN to not applicable. */
    OTHER;

    /** Judges two values of a kind that has its worst first. */
    static <T extends Comparable<T>> Turn between(T before, T after) {
        int way = after.compareTo(before);
        return way < 0 ? WORSE : way > 0 ? BETTER : OTHER;
    }

    /** Judges two colours; where there is none nothing speaks against the vendor, as with GREEN. */
    static Turn ofColours(@Nullable Colour before, @Nullable Colour after) {
        return between(before == null ? Colour.GREEN : before, after == null ? Colour.GREEN : after);
    }
}
