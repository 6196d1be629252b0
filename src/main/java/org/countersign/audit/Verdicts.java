package org.countersign.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.audit.Verdict.Decision;
import org.countersign.facts.Colour;

/** Decides whether to sign. */
record Verdicts(List<CheckOutcome> checks, Questionnaire questionnaire) {

    Verdict verdict() {
        List<String> reds = reasons(Colour.RED);
        List<String> gaps = Stream.concat(
                        applicable(Colour.GREY).filter(CheckOutcome::mandatory).map(Verdicts::gap),
                        questionnaire.tooFewAnswers().stream())
                .toList();
        List<String> ambers = reasons(Colour.AMBER);
        List<String> greys = applicable(Colour.GREY)
                .filter(check -> !check.mandatory() && !check.optional())
                .map(Verdicts::gap)
                .toList();
        return new Verdict(
                decision(reds, gaps, ambers, greys),
                Stream.of(reds, gaps, ambers, greys).flatMap(List::stream).toList());
    }

    private static Decision decision(List<String> reds, List<String> gaps, List<String> ambers, List<String> greys) {
        if (!reds.isEmpty()) {
            return Decision.DO_NOT_SIGN;
        } else if (!gaps.isEmpty()) {
            return Decision.INCOMPLETE;
        }
        return ambers.isEmpty() && greys.isEmpty() ? Decision.SIGN : Decision.SIGN_WITH_CONDITIONS;
    }

    private Stream<CheckOutcome> applicable(Colour colour) {
        return checks.stream().filter(check -> check.applicable() && check.colour() == colour);
    }

    private List<String> reasons(Colour colour) {
        return applicable(colour).map(check -> reason(check, colour)).toList();
    }

    private static String reason(CheckOutcome check, Colour colour) {
        Map<String, List<String>> labels = check.findings().stream()
                .filter(finding -> finding.colour() == colour)
                .collect(Collectors.groupingBy(
                        finding -> finding.message() + finding.waived(),
                        LinkedHashMap::new,
                        Collectors.mapping(finding -> finding.subject().label(), Collectors.toList())));
        String said = labels.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + some(entry.getValue()))
                .collect(Collectors.joining("; "));
        return check.id() + " " + colour + ": " + check.title() + ". " + said;
    }

    private static String some(List<String> labels) {
        String more = labels.size() > 3 ? " and " + (labels.size() - 3) + " more" : "";
        return labels.stream().limit(3).collect(Collectors.joining(", ")) + more;
    }

    private static String gap(CheckOutcome check) {
        return check.id() + (check.mandatory() ? " not evidenced (mandatory): " : " not evidenced: ") + check.title()
                + ". Missing: " + String.join("; ", check.missingEvidence());
    }
}
