package org.countersign.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.countersign.facts.Colour;
import org.countersign.facts.Subject;
import org.countersign.facts.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule reported, with all that a reader needs to check it.
 *
 * @param colour after waivers; {@code colourBeforeWaiver} is what the rule reported
 * @param expected the position the policy wants
 * @param said what the rules say that the evidence shows; absent where the quotes say it
 * @param remediation what would mend it
 * @param ask what to ask the vendor
 * @param waiver the waiver that turned a RED into an AMBER
 */
public record Finding(
        String check,
        Colour colour,
        Colour colourBeforeWaiver,
        String rule,
        Subject subject,
        String message,
        String expected,
        @Nullable String said,
        String remediation,
        String ask,
        List<String> standards,
        @Nullable Waiver waiver,
        List<Citation> citations) {

    private static final int QUOTES_SHOWN = 3;

    public Finding {
        standards = List.copyOf(standards);
        citations = List.copyOf(citations);
    }

    /** Check, subject type and subject id: the same from audit to audit. */
    public String key() {
        return check + "/" + subject.type() + "/" + subject.id();
    }

    /** What is to be said behind the message of a finding that a waiver turned; empty for any other. */
    public String waived() {
        return waiver == null ? "" : ", waived until " + waiver.expiresOn();
    }

    /** What the evidence shows: as the rules say it, else the words of the first sources. */
    public String found() {
        return said != null
                ? said
                : citations.stream()
                        .map(citation -> citation.source().quote())
                        .distinct()
                        .limit(QUOTES_SHOWN)
                        .collect(Collectors.joining("; "));
    }
}
