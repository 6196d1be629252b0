package org.countersign.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.Input;
import org.countersign.facts.Vendor;

/**
 * The whole result of auditing one dossier; every report is made from this and nothing else.
 *
 * @param name the name of the dossier, for naming the reports
 * @param checks every check of the policy in the order of their ids' areas, applicable or not
 * @param facts all that was read, for the registers that reports lay out
 */
public record Audit(
        String name,
        LocalDate asOf,
        Engagement engagement,
        Vendor vendor,
        PolicyVersion policy,
        Verdict verdict,
        List<AreaOutcome> areas,
        List<CheckOutcome> checks,
        List<WaiverOutcome> waivers,
        List<Input> inputs,
        List<Fact> facts) {

    public Audit {
        areas = List.copyOf(areas);
        checks = List.copyOf(checks);
        waivers = List.copyOf(waivers);
        inputs = List.copyOf(inputs);
        facts = List.copyOf(facts);
    }

    /** The findings of all checks, worst first, then in the order of the checks. */
    public List<Finding> findings() {
        return checks.stream()
                .flatMap(check -> check.findings().stream())
                .sorted(Comparator.comparing(Finding::colour))
                .toList();
    }

    /** The facts of one type, in the order they were read. */
    public <F extends Fact> List<F> facts(Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
