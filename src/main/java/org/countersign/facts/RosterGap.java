package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;

/** A stated headcount that differs from the people whom the roster shows for that day. */
public record RosterGap(List<Source> sources, LocalDate month, int stated, int onRoster) implements Fact {

    @Override
    public Subject subject() {
        return new Subject("headcount", month.toString(), "Headcount at " + month);
    }
}
