package org.countersign.workbench.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.facts.Colour;
import org.countersign.policy.Case;
import org.countersign.policy.Check;
import org.countersign.policy.Edge;
import org.countersign.policy.Policy;
import org.countersign.policy.Problem;
import org.countersign.policy.Report;
import org.countersign.policy.RuleBase;

/** Finds values around the thresholds of a policy that get no colour, and subjects that get two. */
final class Edges {

    private final RuleBase rules;
    private final List<Case> cases;
    private final List<Problem> remarks = new ArrayList<>();
    private final Set<String> unseen = new LinkedHashSet<>();
    private final Set<String> compared = new HashSet<>();
    private int looked;

    Edges(RuleBase rules, List<Case> cases) {
        this.rules = rules;
        this.cases = cases;
    }

    void look() {
        rules.policy().checks().forEach(this::check);
        String text = rules.policy().checks().stream()
                .map(check -> check.rules().text())
                .collect(Collectors.joining("\n"));
        rules.policy().thresholds().keySet().stream()
                .filter(key -> !compared.contains(key) && text.contains("\"" + key + "\""))
                .forEach(key -> unseen.add("threshold " + key + ", which no rule compares as it is"));
    }

    List<Problem> remarks() {
        return remarks;
    }

    /** How many values that are compared with thresholds were tried. */
    int looked() {
        return looked;
    }

    /** Those that could not be tried, each with its check, and thresholds that are no edge of any value. */
    Set<String> unseen() {
        return unseen;
    }

    private void check(Check check) {
        Map<String, List<Edge>> byValue = Edge.of(check).stream()
                .collect(Collectors.groupingBy(Edge::shown, LinkedHashMap::new, Collectors.toList()));
        byValue.forEach((value, edges) -> {
            edges.forEach(edge -> compared.add(edge.threshold()));
            value(check, value, edges);
        });
    }

    private void value(Check check, String value, List<Edge> edges) {
        Policy only = rules.policy().only(Set.of(check.id()));
        List<List<Probe.Answer>> answers = edges.get(0).canBeRead()
                ? cases.stream()
                        .filter(each -> each.check().equals(check.id()))
                        .filter(each -> each.expected() != null && each.expected() != Colour.GREY)
                        .map(new Probe(rules, only, edges)::of)
                        .filter(each -> !each.isEmpty())
                        .toList()
                : List.of();
        if (answers.isEmpty()) {
            unseen.add(check.id() + " " + value);
            return;
        }
        looked++;
        Set<String> comparing = edges.stream().map(edge -> edge.rule().name()).collect(Collectors.toSet());
        if (!check.page().gaps()) {
            gap(check, value, comparing, answers);
        }
        if (!check.page().overlaps()) {
            overlap(check, value, comparing, answers);
        }
    }

    /** Places at which no case is given any colour; or none by a rule that compares the value, and one on either side. */
    private void gap(Check check, String value, Set<String> comparing, List<List<Probe.Answer>> answers) {
        int places = answers.get(0).size();
        List<Boolean> heard = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            int here = place;
            heard.add(answers.stream()
                    .flatMap(ofCase -> ofCase.get(here).said().stream())
                    .anyMatch(report -> comparing.contains(report.rule())));
        }
        for (int place = 0; place < places; place++) {
            int here = place;
            boolean between = heard.subList(0, place).contains(true)
                    && heard.subList(place, places).contains(true);
            boolean silent =
                    answers.stream().allMatch(ofCase -> ofCase.get(here).isSilent());
            boolean unheard =
                    answers.stream().allMatch(ofCase -> ofCase.get(here).got().notApplicable() == null);
            if (silent || (between && unheard && !heard.get(place))) {
                gap(check, value, answers.get(0).get(place));
                return;
            }
        }
    }

    private void gap(Check check, String value, Probe.Answer answer) {
        remark(
                check,
                answer,
                "with " + value + " " + place(answer) + " no rule gives a colour; let a neighbouring rule take that "
                        + "value in with <= or >=, or write \"gaps: true\" into the page if it is meant");
    }

    private void overlap(Check check, String value, Set<String> comparing, List<List<Probe.Answer>> answers) {
        for (Probe.Answer answer : answers.stream().flatMap(List::stream).toList()) {
            Map<String, List<Report>> bySubject = answer.said().stream()
                    .filter(report -> comparing.contains(report.rule()))
                    .collect(Collectors.groupingBy(
                            report -> report.subject().id(), LinkedHashMap::new, Collectors.toList()));
            for (List<Report> reports : bySubject.values()) {
                if (reports.stream().map(Report::colour).distinct().count() > 1) {
                    remark(
                            check,
                            answer,
                            "with " + value + " " + place(answer) + " two rules give two colours, \""
                                    + reports.get(0).rule() + "\" and \"" + other(reports)
                                    + "\"; narrow one of them, or write \"overlaps: true\" into the page if the worse "
                                    + "colour is meant to win");
                    return;
                }
            }
        }
    }

    private static String other(List<Report> reports) {
        return reports.stream()
                .filter(report -> report.colour() != reports.get(0).colour())
                .map(Report::rule)
                .findFirst()
                .orElseThrow();
    }

    private static String place(Probe.Answer answer) {
        return answer.where()
                + (answer.where().equals("exactly") ? " at " : " ")
                + answer.edge().threshold();
    }

    private void remark(Check check, Probe.Answer answer, String what) {
        String line = check.rules()
                .text()
                .lines()
                .skip(answer.edge().line() - 1L)
                .findFirst()
                .orElse("");
        String word = answer.edge().value().replaceAll("\\(.*", "");
        Matcher found = Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(line);
        remarks.add(
                new Problem(check.rules().file(), answer.edge().line(), found.find() ? found.start() + 1 : 0, what));
    }
}
