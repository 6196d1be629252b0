package org.countersign.drafting;

import java.util.List;
import org.countersign.workbench.diff.DiffJson;
import org.countersign.workbench.impact.ImpactJson;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying out a proposal: what it says differently, its cases, and what it does to the reviews.
 *
 * @param slips what is wrong with it; while there are any, there is no more to say
 * @param cases how many were run, of which those {@code failed} that passed before, and those did {@code failedBefore} that
 *     the rules below the proposal fail too; absent in what an older version wrote
 * @param remarks what is worth a look in it and is not in the rules below it already; absent in what an older version wrote
 * @param left the reviews in which there was nothing to judge, each with the reason
 */
public record ProofOutcome(
        List<Slip> slips,
        @Nullable DiffJson diff,
        int cases,
        List<TriedCase> failed,
        @Nullable List<TriedCase> failedBefore,
        @Nullable List<Slip> remarks,
        @Nullable ImpactJson impact,
        List<String> left) {

    public ProofOutcome {
        slips = List.copyOf(slips);
        failed = List.copyOf(failed);
        failedBefore = failedBefore == null ? List.of() : List.copyOf(failedBefore);
        remarks = remarks == null ? List.of() : List.copyOf(remarks);
        left = List.copyOf(left);
    }

    static ProofOutcome wrong(List<Slip> slips) {
        return new ProofOutcome(slips, null, 0, List.of(), List.of(), List.of(), null, List.of());
    }

    public boolean isSound() {
        return slips.isEmpty();
    }
}
