package org.countersign.drafting;

import java.util.List;

/**
 * What came of trying a draft of one check.
 *
 * @param slips what is wrong; while there are any, nothing ran
 * @param remarks what is worth a look
 */
public record DraftTrial(List<Slip> slips, List<Slip> remarks, List<TriedCase> cases) {

    public DraftTrial {
        slips = List.copyOf(slips);
        remarks = List.copyOf(remarks);
        cases = List.copyOf(cases);
    }

    static DraftTrial wrong(List<Slip> slips) {
        return new DraftTrial(slips, List.of(), List.of());
    }

    /** It is sound, and each case gives what it should. */
    public boolean passes() {
        return slips.isEmpty() && cases.stream().allMatch(TriedCase::passed);
    }

    public long failed() {
        return cases.stream().filter(each -> !each.passed()).count();
    }
}
