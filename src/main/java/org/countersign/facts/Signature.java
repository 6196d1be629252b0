package org.countersign.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Decides whether a document was signed from what a register says of it. */
final class Signature {

    private Signature() {}

    static boolean givenBy(@Nullable Boolean signed, @Nullable LocalDate signedOn, LocalDate day) {
        if (Boolean.FALSE.equals(signed)) {
            return false;
        }
        return signedOn == null ? Boolean.TRUE.equals(signed) : !signedOn.isAfter(day);
    }

    static boolean isDayOpen(@Nullable Boolean signed, @Nullable LocalDate signedOn, @Nullable String signedOnOpen) {
        return !Boolean.FALSE.equals(signed) && signedOn == null && signedOnOpen != null;
    }
}
