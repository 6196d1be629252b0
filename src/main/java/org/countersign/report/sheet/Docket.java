package org.countersign.report.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.audit.AreaOutcome;
import org.countersign.audit.Audit;
import org.countersign.audit.CheckOutcome;
import org.countersign.audit.Citation;
import org.countersign.audit.Finding;
import org.countersign.facts.Colour;
import org.countersign.facts.Source;
import org.countersign.workbook.TablePage;

/** An audit with its findings and sources numbered, so that every sheet can speak of them and link to them. */
final class Docket {

    private final Audit audit;
    private final List<Entered> findings;
    private final Map<Source, Exhibit> exhibits;

    Docket(Audit audit) {
        this.audit = audit;
        Map<String, CheckOutcome> checks =
                audit.checks().stream().collect(Collectors.toMap(CheckOutcome::id, Function.identity()));
        List<Finding> sorted = audit.findings();
        this.findings = IntStream.range(0, sorted.size())
                .mapToObj(i -> new Entered(i + 1, sorted.get(i), check(checks, sorted.get(i))))
                .toList();
        this.exhibits = exhibits(findings.subList(0, Math.min(TablePage.MOST_ROWS, findings.size())));
    }

    Audit audit() {
        return audit;
    }

    /** All findings, worst first. */
    List<Entered> findings() {
        return findings;
    }

    List<Entered> findings(Colour colour) {
        return findings.stream().filter(entered -> entered.is(colour)).toList();
    }

    List<Entered> withKey(String key) {
        return findings.stream()
                .filter(entered -> entered.finding().key().equals(key))
                .toList();
    }

    List<Entered> ofCheck(CheckOutcome check) {
        return findings.stream()
                .filter(entered -> entered.check().id().equals(check.id()))
                .toList();
    }

    /** Every source that a finding cites which is shown, once, in the order of the findings. */
    List<Exhibit> exhibits() {
        return List.copyOf(exhibits.values());
    }

    /** The sources of one finding. */
    List<Exhibit> exhibitsOf(Finding finding) {
        return finding.citations().stream()
                .map(Citation::source)
                .distinct()
                .flatMap(source -> Stream.ofNullable(exhibits.get(source)))
                .toList();
    }

    /** The title of an area, or its id where the policy has no title for it. */
    String area(String id) {
        return audit.areas().stream()
                .filter(area -> area.id().equals(id))
                .map(AreaOutcome::title)
                .findFirst()
                .orElse(id);
    }

    /** The checks that apply and are grey. */
    List<CheckOutcome> notEvidenced() {
        return audit.checks().stream()
                .filter(check -> check.applicable() && check.colour() == Colour.GREY)
                .toList();
    }

    private static CheckOutcome check(Map<String, CheckOutcome> checks, Finding finding) {
        CheckOutcome check = checks.get(finding.check());
        if (check == null) {
            throw new IllegalArgumentException("No check " + finding.check() + " for finding " + finding.key());
        }
        return check;
    }

    private static Map<Source, Exhibit> exhibits(List<Entered> findings) {
        Map<Source, List<Entered>> citing = new LinkedHashMap<>();
        for (Entered entered : findings) {
            entered.finding().citations().stream()
                    .map(Citation::source)
                    .distinct()
                    .forEach(source -> citing.computeIfAbsent(source, first -> new ArrayList<>())
                            .add(entered));
        }
        Map<Source, Exhibit> numbered = new LinkedHashMap<>();
        citing.forEach((source, by) -> numbered.put(source, new Exhibit(numbered.size() + 1, source, by)));
        return numbered;
    }
}
