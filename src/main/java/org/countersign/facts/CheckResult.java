package org.countersign.facts;

import java.util.List;

/** The finished colour of another check, for rules whose page says that they use it. */
public record CheckResult(String check, Colour colour) implements Fact {

    @Override
    public List<Source> sources() {
        return List.of();
    }

    @Override
    public Subject subject() {
        return new Subject("check", check, "Check " + check);
    }
}
