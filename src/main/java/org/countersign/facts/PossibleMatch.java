package org.countersign.facts;

import java.util.List;

/** A row of a register that may mean this person, but does not say so surely enough to be used. */
public record PossibleMatch(List<Source> sources, String register, String person, String written, String onRoster)
        implements Fact {

    @Override
    public Subject subject() {
        return new Subject("person", person, onRoster);
    }
}
