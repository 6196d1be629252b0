package org.countersign.review;

import java.time.Clock;
import java.time.LocalDate;
import org.countersign.store.Reassessments;

/** Has reviews judged again when something ended, and when other rules took force. */
public final class Reassessment implements Chore, PolicyListener {
    private final Reassessments reassessments;
    private final Clock clock;

    public Reassessment(Reassessments reassessments, Clock clock) {
        this.reassessments = reassessments;
        this.clock = clock;
    }

    @Override
    public void look() {
        reassessments.whatEnded(today());
    }

    @Override
    public void inForce(String version) {
        reassessments.rules(version, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
