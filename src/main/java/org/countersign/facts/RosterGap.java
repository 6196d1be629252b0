package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;

/** A stated headcount that differs from the people whom the roster, with the departures, shows for that day. */
public record RosterGap(
        List<Source> sources,
        @Reads({"month", "count", "part"}) LocalDate month,
        @Reads({"month", "count", "part"}) int stated,
        @Reads({"start", "lastDay", "leftAt"}) int onRoster)
        implements Fact {

    @Override
    public Subject subject() {
        return new Subject("headcount", month.toString(), "Headcount at " + month);
    }
}
