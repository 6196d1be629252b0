package org.countersign.audit;

import java.util.List;
import org.countersign.facts.Colour;
import org.countersign.facts.Subject;
import org.countersign.facts.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule reported, with all that a reader needs to check it.
 *
 * @param key check, subject type and subject id: the same from audit to audit
 * @param colour after waivers; {@code colourBeforeWaiver} is what the rule reported
 * @param expected the position the policy wants
 * @param found what the evidence shows instead
 * @param remediation what would mend it
 * @param ask what to ask the vendor
 * @param waiver the waiver that turned a RED into an AMBER
 */
public record Finding(
        String key,
        String check,
        Colour colour,
        Colour colourBeforeWaiver,
        String rule,
        Subject subject,
        String message,
        String expected,
        String found,
        String remediation,
        String ask,
        List<String> standards,
        @Nullable Waiver waiver,
        List<Citation> citations) {

    public Finding {
        standards = List.copyOf(standards);
        citations = List.copyOf(citations);
    }
}
