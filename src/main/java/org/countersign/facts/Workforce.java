package org.countersign.facts;

import java.util.List;

/** How many people work on the engagement on the audit date, by the roster and the offboarding log. */
public record Workforce(
        List<Source> sources,
        @Reads({"start", "lastDay", "leftAt"}) int active) implements Fact {

    @Override
    public Subject subject() {
        return new Subject("workforce", "workforce", "People at work");
    }
}
