package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;

/** The day as of which everything is judged; rules never read a clock. */
public record AuditDate(LocalDate date) implements Fact {

    /** The day as a number such as 20251031, for comparing it with a threshold that is a day. */
    public int number() {
        return Days.number(date);
    }

    @Override
    public List<Source> sources() {
        return List.of();
    }

    @Override
    public Subject subject() {
        return new Subject("audit", "audit-date", "Audit date " + date);
    }
}
