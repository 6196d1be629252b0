package org.countersign.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Answer;
import org.countersign.facts.Colour;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Input;
import org.countersign.facts.Source;
import org.countersign.facts.Subject;
import org.countersign.facts.Waiver;
import org.countersign.policy.Outcome;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.countersign.policy.Report;
import org.jspecify.annotations.Nullable;

/** Turns what rules reported into findings: one for each subject of a check, with all that was said against it. */
final class Findings {

    /** Worst first, then by subject: the engine's order of firing says nothing. */
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::colour)
            .thenComparing(finding -> finding.subject().label())
            .thenComparing(Finding::key);

    /** What the page says to all findings of its check; filled in once, as there may be one for each of many people. */
    private record Texts(String expected, String remediation, String ask) {}

    private final Policy policy;
    private final Map<String, String> meanings;
    private final Waivers waivers;
    private final List<Input> inputs;
    /** The same row of one person is cited by many findings. */
    private final IdentityHashMap<Report.Cited, List<Citation>> plain = new IdentityHashMap<>();

    Findings(Policy policy, Map<String, String> meanings, Waivers waivers, List<Input> inputs) {
        this.policy = policy;
        this.meanings = meanings;
        this.waivers = waivers;
        this.inputs = inputs;
    }

    List<Finding> of(Outcome outcome) {
        Texts texts = new Texts(
                policy.fill(outcome.page().position()),
                policy.fill(outcome.page().fix()),
                policy.fill(outcome.page().ask()));
        Map<Subject, List<Report>> bySubject = outcome.reports().stream()
                .filter(report -> report.colour() != Colour.GREY)
                .filter(report -> report.colour() != Colour.GREEN || outcome.colour() != Colour.GREY)
                .sorted(Comparator.comparing(Report::colour)
                        .thenComparing(Report::rule)
                        .thenComparing(Report::message))
                .collect(Collectors.groupingBy(Report::subject, LinkedHashMap::new, Collectors.toList()));
        return bySubject.entrySet().stream()
                .map(entry -> finding(outcome.page(), texts, entry.getKey(), entry.getValue()))
                .sorted(WORST_FIRST)
                .toList();
    }

    private Finding finding(Page page, Texts texts, Subject subject, List<Report> said) {
        Colour reported = said.get(0).colour();
        // What is fine about a subject is left out where something is wrong with it; nothing that is wrong is left out.
        List<Report> kept = said.stream()
                .filter(report -> reported == Colour.GREEN || report.colour() != Colour.GREEN)
                .toList();
        Optional<Waiver> waiver = reported == Colour.RED && page.waivable()
                ? waivers.lifting(page.id(), renewal(page), subject)
                : Optional.empty();
        return new Finding(
                page.id(),
                waiver.isPresent() ? Colour.AMBER : reported,
                reported,
                joined(kept.stream().map(Report::rule)),
                subject,
                joined(kept.stream().map(Report::message)),
                texts.expected(),
                said(kept),
                texts.remediation(),
                texts.ask(),
                page.standards(),
                waiver.orElse(null),
                citations(page, kept));
    }

    private Renewal renewal(Page page) {
        return new Renewal(Objects.requireNonNull(meanings.get(page.id())), page.since());
    }

    /** One text stays what it is, as many findings share it. */
    private static String joined(Stream<String> texts) {
        List<String> different = texts.distinct().toList();
        return different.size() == 1 ? different.get(0) : String.join("; ", different);
    }

    /** Absent where the quotes say it, which a reader is then shown. */
    private static @Nullable String said(List<Report> kept) {
        String said = joined(kept.stream().flatMap(report -> Stream.ofNullable(report.found())));
        boolean quoted = kept.stream().anyMatch(report -> !report.matched().isEmpty());
        return said.isEmpty() && quoted ? null : said;
    }

    private List<Citation> citations(Page page, List<Report> kept) {
        List<Citation> citations = new ArrayList<>(kept.stream()
                .flatMap(report -> report.matched().stream())
                .flatMap(cited -> citations(page, cited))
                .distinct()
                .toList());
        if (citations.isEmpty()) {
            inputs.forEach(input -> citations.add(new Citation(searched(input), null)));
        }
        return citations;
    }

    private Stream<Citation> citations(Page page, Report.Cited cited) {
        return page.contradiction()
                ? cited.sources().stream().map(source -> new Citation(source, side(cited)))
                : plain.computeIfAbsent(cited, Findings::plain).stream();
    }

    private static List<Citation> plain(Report.Cited cited) {
        return cited.sources().stream()
                .map(source -> new Citation(source, null))
                .toList();
    }

    private static String side(Report.Cited cited) {
        return cited.fact() instanceof Answer ? "said" : "shown";
    }

    /** A finding of absence where there is no register cites what was searched: the list of inputs. */
    private static Source searched(Input input) {
        Excerpt searched =
                new Excerpt("searched", "Searched", null, input.outcome().name(), true);
        return new Source(input.file(), null, null, null, null, List.of(searched));
    }
}
