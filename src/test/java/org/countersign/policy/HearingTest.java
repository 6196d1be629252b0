package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Engagement;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Fact;
import org.countersign.facts.FactBinder;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.Person;
import org.countersign.facts.Register;
import org.countersign.facts.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules get to see, in which order, and what is written down of what they say. */
class HearingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void aRuleSeesTheFinishedResultsOfTheChecksThatItsCheckUses() {
        person("P1", "red");
        person("P1", "amber");
        person("P2", "green");
        given(Register.class, "name", "roster", "title", "Roster");
        TinyPolicy tiny = tiny().with("first", "TST-01", "uses: [TST-02]")
                .with("first", "TST-02")
                .rules("first", "TST-01", """
                        package rules.tiny
                        import org.countersign.facts.*
                        rule "TST-01 amber: one of them"
                        when
                            $result : SubjectResult( check == "TST-02" )
                        then
                            amber( $result, "{$result.subjectId} is {$result.colour}" );
                        end
                        rule "TST-01 red: all of it"
                        when
                            $result : CheckResult( check == "TST-02" )
                        then
                            red( $result, "In all {$result.colour}" );
                        end
                        """);
        assertThat(said(tiny)).containsExactly("In all RED", "P1 is RED", "P2 is GREEN");
    }

    @Test
    void aRuleThatFiresForEveryPairIsStoppedAndNamed() {
        for (int i = 0; i < 150; i++) {
            person("P" + i, "red");
            person("Q" + i, "amber");
        }
        TinyPolicy tiny = tiny().with("first", "TST-01").rules("first", "TST-01", """
                package rules.tiny
                import org.countersign.facts.*
                rule "TST-01 red: every pair"
                when
                    $one : Person( role == "red" )
                    $other : Person( role == "amber" )
                then
                    red( $one, "And {$other.id}" );
                end
                """);
        assertThatThrownBy(() -> said(tiny)).isInstanceOfSatisfying(FiresTooOften.class, often -> {
            assertThat(often.problem().line()).isEqualTo(3);
            assertThat(often.problem().what())
                    .startsWith("rule \"TST-01 red: every pair\" fires ")
                    .endsWith("tie its conditions to one another by ==, such as  person == $person.id");
        });
    }

    @Test
    void aRuleSeesWhichEvidenceTheMandatoryChecksOfThisEngagementLack() {
        given(Engagement.class, "model", "OUTSTAFFING");
        given(Register.class, "name", "devices", "title", "Devices");
        TinyPolicy tiny = tiny().with("first", "TST-01")
                .with("first", "TST-02", "mandatory: true", "evidence: [ndas, roster]")
                .with("first", "TST-03", "mandatory: true", "evidence: [ndas, devices]")
                .with("first", "TST-04", "evidence: [ndas]")
                .with("first", "TST-05", "mandatory: true", "evidence: [ndas]", "models: [outsourcing]")
                .rules("first", "TST-01", """
                        package rules.tiny
                        import org.countersign.facts.*
                        rule "TST-01 amber: not sent"
                        when
                            $missing : MissingEvidence()
                        then
                            amber( $missing, "{$missing.title} for {$missing.checks}" );
                        end
                        """);
        assertThat(said(tiny)).containsExactly("NDAs for TST-02, TST-03", "Roster for TST-02");
    }

    @Test
    void aRuleSeesTheDayTheThresholdsAndTheLaws() {
        given(Person.class, "id", "P1", "start", "2026-03-08", "country", "US");
        TinyPolicy tiny = tiny().with("first", "TST-01").rules("first", "TST-01", """
                package rules.tiny
                import org.countersign.facts.*
                rule "TST-01 amber: all of it"
                when
                    AuditDate( $today : date )
                    Threshold( key == "ip.signature.ahead.days", $days : value )
                    $person : Person( daysToStart( $today ) <= $days )
                    $law : Law( country == $person.country )
                then
                    amber( $person, "{$today}: {ip.signature.ahead.days} {$days} {$person.daysToStart($today)} {$law.assignment} {$person.name}" );
                end
                """);
        assertThat(said(tiny)).containsExactly("2026-03-01: 14 14 7 allowed not given");
    }

    @Test
    void whatWasFoundIsWrittenDownWhateverTheColour() {
        person("P1", "red");
        person("P2", "amber");
        person("P3", "green");
        TinyPolicy tiny = tiny().with("first", "TST-01").rules("first", "TST-01", """
                package rules.tiny
                import org.countersign.facts.*
                rule "TST-01 red: found"
                when
                    $person : Person( role == "red" )
                then
                    red( $person, "Is red", "{$person.id} is {$person.role}" );
                end
                rule "TST-01 amber: found"
                when
                    $person : Person( role == "amber" )
                then
                    amber( $person, "Is amber", "{$person.id} is {$person.role}" );
                end
                rule "TST-01 green: found"
                when
                    $person : Person( role == "green" )
                then
                    green( $person, "Is green", "{$person.id} is {$person.role}" );
                end
                """);
        assertThat(hear(tiny).get(0).reports())
                .extracting(report -> report.colour() + ": " + report.found())
                .containsExactlyInAnyOrder("RED: P1 is red", "AMBER: P2 is amber", "GREEN: P3 is green");
    }

    @Test
    void aReportCitesTheFactsThatItsRuleMatchedAndOfEachOnlyWhatTheRuleLookedAt() {
        given(Person.class, "id", "P1", "role", "red", "name", "Ana");
        given(IpAssignment.class, "person", "P1", "name", "A. Example", "agreement", "A-1", "signed", "true");
        TinyPolicy tiny = tiny().with("first", "TST-01").rules("first", "TST-01", """
                package rules.tiny
                import org.countersign.facts.*
                rule "TST-01 red: both"
                when
                    Threshold( key == "ip.signature.ahead.days" )
                    $person : Person( role == "red" )
                    IpAssignment( person == $person.id, name != null, signed == true )
                then
                    red( $person, "Is red" );
                end
                """);
        Report report = hear(tiny).get(0).reports().get(0);
        assertThat(report.matched())
                .extracting(cited -> cited.sources().get(0).quote())
                .containsExactly("person: P1 · name: A. Example · signed: true", "id: P1 · role: red");
    }

    @Test
    void aCheckThatDoesNotApplySaysWhy() {
        given(Engagement.class, "model", "OUTSTAFFING");
        TinyPolicy tiny = tiny().with("first", "TST-01", "models: [outsourcing]")
                .with("first", "TST-02", "until: 2026-02-28")
                .with("first", "TST-03");
        assertThat(hear(tiny))
                .extracting(Outcome::notApplicable)
                .containsExactly(
                        "It does not belong to this engagement model",
                        "The policy does not hold it in force on 2026-03-01",
                        null);
    }

    @Test
    void whatTheEngineAloneRefusesIsToldOfItsFile() {
        Policy policy = tiny().with("first", "TST-01")
                .with("first", "TST-02")
                .rules("first", "TST-02", """
                        package rules.tiny
                        import org.countersign.facts.*
                        rule "TST-02 red: days are no words"
                        when
                            AuditDate( $today : date )
                            $person : Person( start == $today.plusDays( true ) )
                        then
                            red( $person, "Is red" );
                        end
                        """)
                .read();
        assertThat(RuleBase.faults(policy)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(folder.resolve("first/TST-02.drl"));
            assertThat(fault.what())
                    .startsWith("the rule engine refuses this file: ")
                    .contains("TST-02.drl");
        });
    }

    private TinyPolicy tiny() {
        return new TinyPolicy(folder);
    }

    private void person(String id, String role) {
        given(Person.class, "id", id, "role", role);
    }

    /** A fact with these fields, name and value by turns, each quoted from a cell of its own. */
    private void given(Class<? extends Fact> type, String... fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Excerpt> excerpts = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
            excerpts.add(new Excerpt(fields[i], fields[i], null, fields[i + 1], false));
        }
        values.put("sources", List.of(new Source("file.csv", null, 2, null, null, excerpts)));
        facts.add(FactBinder.bind(type, values));
    }

    /** What the rules of the first check said, in the order of the alphabet. */
    private List<String> said(TinyPolicy tiny) {
        return hear(tiny).get(0).reports().stream()
                .map(Report::message)
                .sorted()
                .toList();
    }

    private List<Outcome> hear(TinyPolicy tiny) {
        try (RuleBase rules = tiny.compile()) {
            return Hearing.hold(rules, facts, DAY);
        }
    }
}
