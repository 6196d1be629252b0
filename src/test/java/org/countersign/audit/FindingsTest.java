package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.audit.Given.DAY;
import static org.countersign.audit.Given.answer;
import static org.countersign.audit.Given.person;
import static org.countersign.audit.Given.report;

import java.nio.file.Path;
import java.util.List;
import org.countersign.facts.Colour;
import org.countersign.facts.Input;
import org.countersign.facts.Reply;
import org.countersign.facts.Subject;
import org.countersign.policy.Meanings;
import org.countersign.policy.Outcome;
import org.countersign.policy.Policy;
import org.countersign.policy.Report;
import org.countersign.policy.TinyPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a finding quotes and cites, and in which order findings come. */
class FindingsTest {

    @TempDir
    private Path folder;

    @Test
    void findingsOfOneColourComeByTheNameThatTheReaderSees() {
        List<Finding> findings = findings("", named("P1", "Zoe"), named("P2", "Ana"), named("P3", "Mia"));
        assertThat(findings).extracting(finding -> finding.subject().label()).containsExactly("Ana", "Mia", "Zoe");
    }

    @Test
    void aRuleThatDoesNotSayWhatItFoundShowsTheWordsOfTheDocument() {
        Finding finding = findings("", report(Colour.RED, "P1", "Is red", null, person("P1", "tester")))
                .get(0);
        assertThat(finding.found()).isEqualTo("Role: tester");
    }

    @Test
    void atMostThreeQuotesAreShownAndAllAreCited() {
        Finding finding = findings(
                        "",
                        report(
                                Colour.RED,
                                "P1",
                                "Is red",
                                null,
                                person("P1", "one"),
                                person("P1", "two"),
                                person("P1", "three"),
                                person("P1", "four")))
                .get(0);
        assertThat(finding.found()).isEqualTo("Role: one; Role: two; Role: three");
        assertThat(finding.citations()).hasSize(4);
    }

    @Test
    void whatARuleSaysThatItFoundGoesBeforeTheQuotes() {
        Finding finding = findings(
                        "",
                        report(Colour.RED, "P1", "One", null, person("P1", "tester")),
                        report(Colour.RED, "P1", "Two", "40 days", person("P1", "tester")))
                .get(0);
        assertThat(finding.found()).isEqualTo("40 days");
        assertThat(finding.citations()).hasSize(1);
    }

    @Test
    void aFindingOfAbsenceCitesEveryFileThatWasSearched() {
        assertThat(findings("", report(Colour.RED, "P1", "Nothing is there", null))
                        .get(0)
                        .citations())
                .extracting(each -> each.source().file() + ": " + each.source().quote())
                .containsExactly("roster.csv: Searched: READ", "photo.jpg: Searched: NOT_READ");
    }

    @Test
    void onlyAContradictionSaysWhichSideACitationIsOn() {
        Report report = report(
                Colour.RED, "P1", "Said and shown differ", null, answer("Q1", Reply.YES), person("P1", "tester"));
        assertThat(findings("contradiction: true", report).get(0).citations())
                .extracting(each -> each.side() + " " + each.source().quote())
                .containsExactly("said Answer: YES", "shown Role: tester");
        assertThat(findings("contradiction: false", report).get(0).citations())
                .extracting(Citation::side)
                .containsOnlyNulls();
    }

    private static Report named(String id, String name) {
        Report report = report(Colour.RED, id, "Is red", null);
        return new Report(
                report.check(),
                report.rule(),
                report.colour(),
                false,
                new Subject("person", id, name),
                report.message(),
                null,
                List.of());
    }

    private List<Finding> findings(String setting, Report... reports) {
        Policy policy = new TinyPolicy(folder).with("first", "TST-01", setting).read();
        List<Input> inputs = List.of(
                new Input("roster.csv", "00", "table", Input.Outcome.READ, List.of()),
                new Input("photo.jpg", "01", "file", Input.Outcome.NOT_READ, List.of()));
        return new Findings(policy, Meanings.of(policy), new Waivers(List.of(), DAY), inputs)
                .of(new Outcome(policy.check("TST-01").page(), Colour.RED, null, List.of(), List.of(reports)));
    }
}
