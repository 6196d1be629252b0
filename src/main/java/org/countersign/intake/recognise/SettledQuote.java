package org.countersign.intake.recognise;

import org.countersign.facts.Excerpt;
import org.countersign.intake.settle.Settlement;

/** Quotes what a person settled, so that whatever was read by it can be traced to them. */
final class SettledQuote {
    private SettledQuote() {}

    static Excerpt of(Settlement settlement, String answer) {
        return new Excerpt(
                "settled",
                "Settled by " + settlement.by() + " on " + settlement.on(),
                null,
                settlement.ask() + " " + answer,
                true);
    }
}
