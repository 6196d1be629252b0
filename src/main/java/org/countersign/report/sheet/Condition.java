package org.countersign.report.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.audit.CheckOutcome;
import org.countersign.audit.Verdict.Decision;
import org.countersign.facts.Colour;
import org.countersign.facts.Waiver;

/**
 * Something that the signature is made to depend on; all findings of a check make one.
 *
 * @param waived it rests on a waiver of a red finding
 * @param findings the findings behind it; none where evidence is outstanding
 */
record Condition(int number, CheckOutcome check, boolean waived, List<Entered> findings, String text, LocalDate due) {

    Condition {
        findings = List.copyOf(findings);
    }

    /** All conditions of an audit: from amber findings, from waived red ones and, to sign at all, from what is grey. */
    static List<Condition> of(Docket docket) {
        Map<List<Object>, List<Entered>> groups = new LinkedHashMap<>();
        for (Entered entered : docket.findings(Colour.AMBER)) {
            List<Object> group = List.of(entered.check().id(), entered.isWaived());
            groups.computeIfAbsent(group, first -> new ArrayList<>()).add(entered);
        }
        List<Condition> conditions = new ArrayList<>();
        groups.values().forEach(group -> conditions.add(from(docket.audit(), conditions.size() + 1, group)));
        outstanding(docket).forEach(check -> conditions.add(from(docket.audit(), conditions.size() + 1, check)));
        return List.copyOf(conditions);
    }

    private static Stream<CheckOutcome> outstanding(Docket docket) {
        return docket.audit().verdict().decision() == Decision.SIGN_WITH_CONDITIONS
                ? docket.notEvidenced().stream().filter(check -> !check.optional())
                : Stream.empty();
    }

    private static Condition from(Audit audit, int number, List<Entered> group) {
        Entered first = group.get(0);
        return new Condition(number, first.check(), first.isWaived(), group, wording(group), due(audit, group));
    }

    private static Condition from(Audit audit, int number, CheckOutcome check) {
        String missing = Texts.list(check.missingEvidence().stream());
        String text = "Evidence is handed in that shows: " + Texts.stopped(check.title())
                + (missing.isEmpty() ? "" : " Outstanding: " + Texts.stopped(missing));
        return new Condition(number, check, false, List.of(), text, FollowUp.conditionDue(audit));
    }

    private static String wording(List<Entered> group) {
        String mending = String.join(
                " ",
                group.stream()
                        .map(entered -> entered.finding().remediation().isBlank()
                                ? entered.finding().expected()
                                : entered.finding().remediation())
                        .map(Texts::stopped)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList());
        return mending + " This concerns: " + Texts.stopped(concerns(group));
    }

    private static String concerns(List<Entered> group) {
        return Texts.list(
                group.stream().map(entered -> entered.finding().subject().label()));
    }

    private static LocalDate due(Audit audit, List<Entered> group) {
        return group.stream()
                .map(entered -> entered.finding().waiver())
                .filter(Objects::nonNull)
                .map(Waiver::expiresOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(FollowUp.conditionDue(audit));
    }
}
