package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another processor whom the vendor engages for personal data of this engagement.
 *
 * @param authorised the client has authorised it
 * @param confirmedOn when the vendor last confirmed the entry, as the date of its list says
 */
public record SubProcessor(
        List<Source> sources,
        @Nullable String name,
        @Nullable String service,
        @Nullable String country,
        @Nullable Boolean authorised,
        @Nullable LocalDate confirmedOn)
        implements Fact {

    /** Months since the entry was confirmed, started ones counted; absent where it was not by that day. */
    @Reads("confirmedOn")
    public @Nullable Integer monthsUnconfirmed(LocalDate day) {
        return confirmedOn == null || confirmedOn.isAfter(day) ? null : Months.started(confirmedOn, day);
    }

    @Override
    public Subject subject() {
        String shown = name == null ? "unnamed" : name;
        return new Subject("sub-processor", shown, "Sub-processor " + shown);
    }
}
