package org.countersign.workbench.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.audit.Auditor;
import org.countersign.audit.CheckOutcome;
import org.countersign.facts.MissingEvidence;
import org.countersign.intake.Dossier;
import org.countersign.policy.Check;
import org.countersign.policy.Hearing;
import org.countersign.policy.Policy;
import org.countersign.policy.Rule;
import org.countersign.policy.RuleBase;
import org.countersign.reckoning.Reckoning;
import org.countersign.workbench.trace.Facts;
import org.countersign.workbench.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Why a check has its colour in one dossier.
 *
 * @param subject the id of the one subject that is asked about, if one is
 */
public record Why(
        Check check, CheckOutcome outcome, @Nullable String subject, List<Trace> traces) {

    /** Audits the dossier by that check, and goes through each of its rules. */
    public static Why of(Policy policy, String id, Dossier dossier, LocalDate asOf, @Nullable String subject)
            throws RuleBase.DoesNotCompile {
        Check check = policy.check(id);
        try (RuleBase rules = RuleBase.compile(needed(policy, check), RuleBase.Builder.EXECUTABLE)) {
            CheckOutcome outcome = new Auditor(rules)
                    .audit(dossier.name(), dossier.inputs(), dossier.facts(), asOf).checks().stream()
                            .filter(each -> each.id().equals(id))
                            .findFirst()
                            .orElseThrow();
            Facts facts = new Facts(Hearing.listen(rules, Reckoning.add(dossier.facts(), asOf), asOf)
                    .facts());
            List<Trace> traces = check.rules().rules().stream()
                    .map(rule -> Trace.of(rule, facts, subject))
                    .sorted(Comparator.comparing((Trace trace) -> !trace.fired()))
                    .toList();
            return new Why(check, outcome, subject, traces);
        }
    }

    /** The check with those it uses; all of them if it asks what the others miss. */
    private static Policy needed(Policy policy, Check check) {
        return check.rules().rules().stream()
                        .flatMap(rule -> rule.patterns().stream())
                        .map(Rule.Pattern::type)
                        .anyMatch(MissingEvidence.class::equals)
                ? policy
                : policy.only(Set.of(check.id()));
    }

    /** As lines to read: the colour, what is missing, then the rules that fired and those that did not. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(check.id() + " is " + (outcome.applicable() ? outcome.colour().name() : "NOT APPLICABLE") + ": "
                + check.page().title());
        if (outcome.notApplicable() != null) {
            lines.add(outcome.notApplicable() + ".");
        }
        outcome.missingEvidence().forEach(missing -> lines.add("Missing: " + missing));
        if (subject != null) {
            lines.add(told(subject));
        }
        for (Trace trace : traces) {
            lines.add("");
            lines.addAll(TraceText.of(trace));
        }
        return lines;
    }

    private String told(String asked) {
        Set<String> named = outcome.findings().stream()
                .filter(finding -> finding.subject().id().equals(asked))
                .map(finding -> finding.colour() + " for " + finding.subject().label() + ": " + finding.message())
                .collect(Collectors.toCollection(TreeSet::new));
        return named.isEmpty() ? "No rule of the check says anything about " + asked + "." : String.join("\n", named);
    }
}
