package org.countersign.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.bench.byhand.ByHand;
import org.countersign.facts.Colour;
import org.countersign.facts.Fact;
import org.countersign.policy.Hearing;
import org.countersign.policy.Outcome;
import org.countersign.policy.RuleBase;
import org.jspecify.annotations.Nullable;

/** Sets what the rules give against what the checks written by hand give. */
final class Agreement {

    private final RuleBase rules;
    private final ByHand byHand;

    Agreement(RuleBase rules) {
        this.rules = rules;
        this.byHand = new ByHand(rules.policy());
    }

    /** Where the two differ, in words; empty when they agree on every check and subject. */
    List<String> differences(Collection<? extends Fact> facts, LocalDate asOf) {
        Map<String, ByHand.Result> hand = byHand.run(facts, asOf);
        List<String> differences = new ArrayList<>();
        for (Outcome outcome : Hearing.hold(rules, facts, asOf)) {
            ByHand.Result result = hand.get(outcome.page().id());
            if (result == null) {
                differences.add(outcome.page().id() + " is not written by hand");
            } else {
                compare(outcome, result, differences);
            }
        }
        return differences;
    }

    private static void compare(Outcome outcome, ByHand.Result result, List<String> differences) {
        String check = outcome.page().id();
        @Nullable Colour colour = outcome.notApplicable() == null ? outcome.colour() : null;
        if (colour != result.colour()) {
            differences.add(check + ": the rules give " + word(colour) + ", by hand " + word(result.colour()));
        }
        Map<String, Colour> byRules = bySubject(outcome);
        Map<String, Colour> hand = result.marks().bySubject();
        Map<String, Colour> all = new TreeMap<>(byRules);
        all.putAll(hand);
        all.keySet().stream()
                .filter(subject -> byRules.get(subject) != hand.get(subject))
                .forEach(subject -> differences.add(check + " on " + subject + ": the rules give "
                        + word(byRules.get(subject)) + ", by hand " + word(hand.get(subject))));
    }

    private static Map<String, Colour> bySubject(Outcome outcome) {
        Map<String, Colour> worst = new TreeMap<>();
        outcome.reports()
                .forEach(report -> worst.merge(
                        report.subject().type() + " " + report.subject().id(), report.colour(), Colour::orWorse));
        return worst;
    }

    private static String word(@Nullable Colour colour) {
        return colour == null ? "nothing" : colour.name();
    }
}
