package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.facts.Colour;
import org.countersign.facts.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When the rules fulfil a case, and what is said of what they gave. */
class CaseResultTest {

    private static final Page PAGE = Objects.requireNonNull(
            new PageReader(Path.of("TST-01.md"), new ArrayList<>()).read("area", "---\nid: TST-01\n---\nText."));

    @Test
    void aColourIsFulfilledByThatColourAlone() {
        assertThat(result(Colour.RED, got(Colour.RED)).passed()).isTrue();
        assertThat(result(Colour.RED, got(Colour.AMBER)).passed()).isFalse();
        assertThat(result(Colour.GREY, got(Colour.GREY)).passed()).isTrue();
        assertThat(result(Colour.GREY, notApplicable()).passed()).isFalse();
        assertThat(result(null, notApplicable()).passed()).isTrue();
        assertThat(result(null, got(Colour.GREY)).passed()).isFalse();
    }

    @Test
    void theSubjectsOfACaseMustBeThoseWithItsColourAndNoOthers() {
        Outcome got = got(Colour.RED, report(Colour.RED, "P1"), report(Colour.AMBER, "P2"));
        assertThat(result(Colour.RED, got, "P1").passed()).isTrue();
        assertThat(result(Colour.RED, got, "P2").passed()).isFalse();
        assertThat(result(Colour.RED, got, "P1", "P2").passed()).isFalse();
        assertThat(result(Colour.AMBER, got, "P2").passed()).isFalse();
    }

    @Test
    void whatWasExpectedAndWhatCameIsSaidInOneLine() {
        assertThat(result(Colour.RED, got(Colour.GREY)))
                .hasToString("a.yaml:3: one: expected RED, got GREY, no rule fired");
        assertThat(result(
                        Colour.RED,
                        got(Colour.AMBER, report(Colour.AMBER, "P1"), report(Colour.GREEN, "P2")),
                        "P1",
                        "P3"))
                .hasToString("a.yaml:3: one: expected RED for P1, P3, "
                        + "got AMBER: AMBER for P1 by \"TST-01 red: rule\"; GREEN for P2 by \"TST-01 red: rule\"");
        assertThat(result(null, notApplicable()))
                .hasToString("a.yaml:3: one: expected NOT APPLICABLE, got NOT APPLICABLE (It does not)");
    }

    @Test
    void theRulesThatACaseNamesMustBeThoseThatReportedAndNoOthers() {
        Outcome got = got(Colour.RED, report(Colour.RED, "P1"), report(Colour.AMBER, "P2"));
        assertThat(result(Colour.RED, got, Set.of(), Set.of("red: rule")).passed())
                .isTrue();
        assertThat(result(Colour.RED, got, Set.of(), Set.of("red: other"))).satisfies(result -> {
            assertThat(result.passed()).isFalse();
            assertThat(result.toString())
                    .contains("expected RED by \"red: other\", got RED: RED for P1 by \"TST-01 red: rule\"");
        });
        assertThat(result(Colour.RED, got, Set.of(), Set.of("red: other", "red: rule"))
                        .passed())
                .isFalse();
    }

    private static CaseResult result(@Nullable Colour expected, Outcome got, String... subjects) {
        return result(expected, got, Set.of(subjects), Set.of());
    }

    private static CaseResult result(@Nullable Colour expected, Outcome got, Set<String> subjects, Set<String> by) {
        return new CaseResult(
                new Case(
                        Path.of("a.yaml"),
                        3,
                        "TST-01",
                        "one",
                        LocalDate.of(2026, 3, 1),
                        List.of(),
                        expected,
                        new TreeSet<>(subjects),
                        new TreeSet<>(by)),
                got);
    }

    private static Outcome got(Colour colour, Report... reports) {
        return new Outcome(PAGE, colour, null, List.of(), List.of(reports));
    }

    private static Outcome notApplicable() {
        return new Outcome(PAGE, Colour.GREY, "It does not", List.of(), List.of());
    }

    private static Report report(Colour colour, String id) {
        return new Report(
                "TST-01", "TST-01 red: rule", colour, false, new Subject("person", id, id), "Said", null, List.of());
    }
}
