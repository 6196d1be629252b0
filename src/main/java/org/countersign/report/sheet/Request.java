package org.countersign.report.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.audit.CheckOutcome;
import org.countersign.facts.Colour;

/**
 * Something to ask the vendor for.
 *
 * @param text the request, in words for a letter
 * @param about whom or what it concerns
 * @param checks the checks that need the answer
 * @param findings the findings behind it; none where evidence is missing
 */
record Request(String text, String about, Colour colour, List<CheckOutcome> checks, List<Entered> findings) {

    /** How the missing evidence begins that the client brings itself, as the registers are titled. */
    private static final List<String> OF_THE_CLIENT =
            List.of("Engagement", "Project facts", "Contract checklist", "Contract point ", "Waivers", "What was sent");

    Request {
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
    }

    /** What the red and amber findings ask, then each kind of missing evidence once, however many checks need it. */
    static List<Request> of(Docket docket) {
        return Stream.concat(fromFindings(docket), fromGaps(docket)).toList();
    }

    private static Stream<Request> fromFindings(Docket docket) {
        Map<List<String>, List<Entered>> groups = new LinkedHashMap<>();
        docket.findings().stream()
                .filter(entered -> entered.is(Colour.RED) || entered.is(Colour.AMBER))
                .filter(entered -> !entered.finding().ask().isBlank())
                .forEach(entered -> groups.computeIfAbsent(
                                List.of(entered.check().id(), entered.finding().ask()), first -> new ArrayList<>())
                        .add(entered));
        return groups.values().stream().map(Request::from);
    }

    private static Request from(List<Entered> group) {
        Entered worst = group.get(0);
        String about = Texts.list(
                group.stream().map(entered -> entered.finding().subject().label()));
        return new Request(
                Texts.stopped(worst.finding().ask()), about, worst.finding().colour(), List.of(worst.check()), group);
    }

    private static Stream<Request> fromGaps(Docket docket) {
        Map<String, List<CheckOutcome>> gaps = new LinkedHashMap<>();
        for (CheckOutcome check : docket.notEvidenced()) {
            check.missingEvidence().stream().filter(Request::isForTheVendor).forEach(missing -> gaps.computeIfAbsent(
                            missing, first -> new ArrayList<>())
                    .add(check));
        }
        return gaps.entrySet().stream()
                .map(gap -> new Request(
                        wording(gap.getKey()),
                        "",
                        Colour.GREY,
                        gap.getValue().stream().distinct().toList(),
                        List.of()));
    }

    private static boolean isForTheVendor(String missing) {
        return OF_THE_CLIENT.stream().noneMatch(missing::startsWith);
    }

    private static String wording(String missing) {
        return missing.startsWith("Question ")
                ? "Please answer question " + Texts.stopped(missing.substring("Question ".length()))
                : "Please send: " + Texts.stopped(missing);
    }
}
