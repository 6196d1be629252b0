package org.countersign.audit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.facts.Colour;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.Input;
import org.countersign.facts.Vendor;
import org.countersign.facts.Waiver;
import org.countersign.policy.Hearing;
import org.countersign.policy.Meanings;
import org.countersign.policy.Outcome;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleBase;
import org.countersign.policy.lock.Approval;
import org.countersign.reckoning.Reckoning;

/** Judges what was read by a policy; the same facts, policy and day give the same audit. */
public final class Auditor {

    private final RuleBase rules;
    private final Policy policy;
    private final Approval approval;
    private final Map<String, String> meanings;

    /** An auditor by a policy of whose approval nobody asked. */
    public Auditor(RuleBase rules) {
        this(rules, new Approval.Missing(List.of("nobody asked whether it is approved")));
    }

    public Auditor(RuleBase rules, Approval approval) {
        this.rules = rules;
        this.policy = rules.policy();
        this.approval = approval;
        this.meanings = Meanings.of(policy);
    }

    /**
     * Audits one dossier.
     *
     * @param name the name of the dossier, for naming the reports
     * @param asOf the day as of which everything is judged
     */
    public Audit audit(String name, List<Input> inputs, List<Fact> read, LocalDate asOf) {
        List<Fact> facts = Reckoning.add(read, asOf);
        Engagement engagement = only(facts, Engagement.class, NOTHING_KNOWN);
        Waivers waivers = new Waivers(all(facts, Waiver.class), asOf);
        Findings findings = new Findings(policy, meanings, waivers, inputs);
        MissingEvidenceWords missing = new MissingEvidenceWords(policy, facts);
        List<CheckOutcome> checks = new ArrayList<>();
        // Each is let go of once it is turned into findings: of many people, both at once would not fit.
        Deque<Outcome> heard = new ArrayDeque<>(Hearing.hold(rules, facts, asOf));
        for (Outcome outcome = heard.poll(); outcome != null; outcome = heard.poll()) {
            checks.add(check(outcome, findings.of(outcome), missing));
        }
        return new Audit(
                name,
                asOf,
                engagement,
                only(facts, Vendor.class, NOBODY_KNOWN),
                version(),
                new Verdicts(checks, Questionnaire.of(policy, facts, engagement)).verdict(),
                areas(checks),
                checks,
                waivers.outcomes(checks),
                inputs,
                facts);
    }

    /** An auditor by a version of the policy that has the same rules, and other thresholds, settings or texts. */
    public Auditor under(Policy version, Approval approvalOfIt) {
        return new Auditor(rules.under(version), approvalOfIt);
    }

    /** The policy by which it judges. */
    public Policy policy() {
        return policy;
    }

    /** The version of that policy, as reports name it. */
    public PolicyVersion version() {
        return PolicyVersion.of(policy, approval);
    }

    private static final Engagement NOTHING_KNOWN = new Engagement(
            List.of(), null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);
    private static final Vendor NOBODY_KNOWN =
            new Vendor(List.of(), null, null, null, List.of(), null, null, null, null);

    private CheckOutcome check(Outcome outcome, List<Finding> findings, MissingEvidenceWords missing) {
        boolean applicable = outcome.notApplicable() == null;
        // A waiver lifts findings, not the check's colour as such: GREY stays GREY.
        Colour colour = outcome.colour() == Colour.RED
                ? findings.stream().map(Finding::colour).reduce(Colour.GREEN, Colour::orWorse)
                : outcome.colour();
        return new CheckOutcome(
                outcome.page().id(),
                outcome.page().area(),
                outcome.page().title(),
                applicable,
                outcome.notApplicable(),
                outcome.page().mandatory(),
                outcome.page().optional(),
                colour,
                outcome.colour(),
                applicable && outcome.colour() == Colour.GREY ? missing.of(outcome) : List.of(),
                outcome.page().owner(),
                outcome.page().since(),
                meaning(outcome.page()),
                findings);
    }

    private String meaning(Page page) {
        return Objects.requireNonNull(meanings.get(page.id()));
    }

    private List<AreaOutcome> areas(List<CheckOutcome> checks) {
        return policy.areas().entrySet().stream()
                .map(area -> new AreaOutcome(
                        area.getKey(),
                        area.getValue(),
                        checks.stream()
                                .filter(check -> check.area().equals(area.getKey()) && check.applicable())
                                .map(CheckOutcome::colour)
                                .reduce(Colour::orWorse)
                                .orElse(Colour.GREY)))
                .toList();
    }

    private static <F extends Fact> List<F> all(List<Fact> facts, Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <F extends Fact> F only(List<Fact> facts, Class<F> type, F otherwise) {
        return all(facts, type).stream().findFirst().orElse(otherwise);
    }
}
