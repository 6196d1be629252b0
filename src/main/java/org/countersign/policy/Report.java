package org.countersign.policy;

import java.util.List;
import org.countersign.facts.Colour;
import org.countersign.facts.Fact;
import org.countersign.facts.Source;
import org.countersign.facts.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What one rule said about one subject.
 *
 * @param message the rule's words, with its placeholders filled
 * @param found what the rule shows as found; absent when the quotes say it
 * @param matched the facts that the rule matched, each cut down to the cells that the rule looked at
 */
public record Report(
        String check,
        String rule,
        Colour colour,
        boolean notApplicable,
        Subject subject,
        String message,
        @Nullable String found,
        List<Cited> matched) {

    /** A matched fact with the sources that a finding quotes. */
    public record Cited(Fact fact, List<Source> sources) {}
}
