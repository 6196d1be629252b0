package org.countersign.audit;

import java.util.List;
import org.countersign.facts.Colour;
import org.jspecify.annotations.Nullable;

/**
 * What became of one check of the policy.
 *
 * @param area the id of its area, such as {@code ip-ownership}
 * @param applicable whether it applies to this model and case; {@code notApplicable} says why not
 * @param optional a GREY here does not keep the verdict from SIGN
 * @param missingEvidence for a GREY: what would have to be sent or answered
 * @param owner who answers for the check on the client's side
 * @param since the version of the policy that brought the check in its present meaning
 * @param meaning a digest of what the check means, by which a waiver may name it
 * @param findings worst first, then by subject
 */
public record CheckOutcome(
        String id,
        String area,
        String title,
        boolean applicable,
        @Nullable String notApplicable,
        boolean mandatory,
        boolean optional,
        Colour colour,
        Colour colourBeforeWaiver,
        List<String> missingEvidence,
        String owner,
        String since,
        String meaning,
        List<Finding> findings) {

    public CheckOutcome {
        missingEvidence = List.copyOf(missingEvidence);
        findings = List.copyOf(findings);
    }
}
