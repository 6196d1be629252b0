package org.countersign.web.page;

import java.time.Clock;
import java.time.LocalDate;

/** The day on which a page is asked for, where the server stands. */
public record Today(Clock clock) {

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
