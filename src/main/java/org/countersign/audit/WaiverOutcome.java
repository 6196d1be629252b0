package org.countersign.audit;

import java.util.List;
import org.countersign.facts.Waiver;

/**
 * What became of a waiver: whether it counted, why or why not, and the keys of the findings it changed.
 */
public record WaiverOutcome(Waiver waiver, boolean counted, String why, List<String> findings) {

    public WaiverOutcome {
        findings = List.copyOf(findings);
    }
}
