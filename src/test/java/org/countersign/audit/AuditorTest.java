package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.audit.Verdict.Decision;
import org.countersign.facts.Answer;
import org.countersign.facts.Colour;
import org.countersign.facts.Engagement;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Fact;
import org.countersign.facts.FactBinder;
import org.countersign.facts.Input;
import org.countersign.facts.Model;
import org.countersign.facts.Person;
import org.countersign.facts.Register;
import org.countersign.facts.Reply;
import org.countersign.facts.Source;
import org.countersign.facts.Waiver;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.VocabularyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what rules report to colours, waivers and the verdict. */
class AuditorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<Input> INPUTS =
            List.of(new Input("roster.csv", "00", "table", Input.Outcome.READ, List.of()));

    @TempDir
    private Path folder;

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void aCheckIsAsBadAsTheWorstThatItsRulesReported() {
        people("green", "amber", "red");
        assertThat(audit(oneCheck()).checks().get(0).colour()).isEqualTo(Colour.RED);
    }

    @Test
    void aCheckThatNobodyReportedOnIsGreyAndSaysWhatIsMissing() {
        answered();
        CheckOutcome check = audit(tiny().with("first", "TST-01", "evidence: [roster, ndas]"))
                .checks()
                .get(0);
        assertThat(check.colour()).isEqualTo(Colour.GREY);
        assertThat(check.missingEvidence()).contains("Roster", "NDAs");
    }

    @Test
    void oneSubjectThatIsNotEvidencedKeepsTheCheckFromGreen() {
        people("green", "grey");
        CheckOutcome check = audit(oneCheck()).checks().get(0);
        assertThat(check.colour()).isEqualTo(Colour.GREY);
        assertThat(check.missingEvidence()).contains("Send the role of Person 2");
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void aGreenWithoutTheEvidenceThatThePageRequiresIsGrey() {
        people("green");
        CheckOutcome check = audit(tiny().with("first", "TST-01", "evidence: [roster, ndas]"))
                .checks()
                .get(0);
        assertThat(check.colour()).isEqualTo(Colour.GREY);
        assertThat(check.missingEvidence()).containsExactly("NDAs");
    }

    @Test
    void aCheckForAnotherModelDoesNotApply() {
        people("red");
        CheckOutcome check = audit(tiny().with("first", "TST-01", "models: [outsourcing]"))
                .checks()
                .get(0);
        assertThat(check.applicable()).isFalse();
        assertThat(check.colour()).isEqualTo(Colour.GREY);
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void aRuleMaySayThatItsCheckDoesNotApplyToTheCase() {
        people("none");
        assertThat(audit(oneCheck()).checks().get(0).notApplicable()).isEqualTo("Nobody has a role");
    }

    @Test
    void aCheckIsInForceFromItsFirstToItsLastDay() {
        people("red");
        assertThat(audit(tiny().with("first", "TST-01", "from: 2026-03-01", "until: 2026-03-01"))
                        .checks()
                        .get(0)
                        .applicable())
                .isTrue();
        assertThat(audit(tiny().with("first", "TST-01", "from: 2026-03-02"))
                        .checks()
                        .get(0)
                        .applicable())
                .isFalse();
        assertThat(audit(tiny().with("first", "TST-01", "until: 2026-02-28"))
                        .checks()
                        .get(0)
                        .applicable())
                .isFalse();
    }

    @Test
    void anAreaIsAsBadAsTheWorstOfItsApplicableChecksAndGreyOutweighsGreen() {
        answered();
        people("green");
        Audit audit = audit(tiny().with("first", "TST-01")
                .with("first", "TST-02", "evidence: [ndas]")
                .with("second", "TST-03"));
        assertThat(audit.areas())
                .containsExactly(
                        new AreaOutcome("first", "First area", Colour.GREY),
                        new AreaOutcome("second", "Second area", Colour.GREEN));
    }

    @Test
    void aFindingCarriesWhatAReaderNeeds() {
        people("red");
        Finding finding =
                audit(oneCheck("standards: [ISO 27001 A.6.6]")).findings().get(0);
        assertThat(finding.key()).isEqualTo("TST-01/person/P1");
        assertThat(finding.rule()).isEqualTo("TST-01 red: the role says so");
        assertThat(finding.message()).isEqualTo("Is red");
        assertThat(finding.expected()).isEqualTo("Wanted");
        assertThat(finding.found()).isEqualTo("role red");
        assertThat(finding.remediation()).isEqualTo("Mend it");
        assertThat(finding.ask()).isEqualTo("Send it");
        assertThat(finding.standards()).containsExactly("ISO 27001 A.6.6");
        assertThat(finding.citations())
                .extracting(each -> each.source().quote())
                .containsExactly("Role: red");
    }

    @Test
    void findingsComeWorstFirstAndThenByName() {
        people("amber", "red", "green", "amber");
        assertThat(audit(oneCheck()).findings())
                .extracting(
                        finding -> finding.colour() + " " + finding.subject().id())
                .containsExactly("RED P2", "AMBER P1", "AMBER P4", "GREEN P3");
    }

    @Test
    void whateverWasReportedAgainstASubjectIsOneFinding() {
        people("red");
        String twice = """
                package rules.tiny
                import org.countersign.facts.*
                rule "TST-01 red: one"
                when
                    $person : Person( role == "red" )
                then
                    red( $person, "One" );
                end
                rule "TST-01 amber: two"
                when
                    $person : Person( role == "red" )
                then
                    amber( $person, "Two" );
                end
                rule "TST-01 green: three"
                when
                    $person : Person( role == "red" )
                then
                    green( $person, "Three" );
                end
                """;
        Audit audit = audit(oneCheck().rules("first", "TST-01", twice));
        assertThat(audit.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.colour()).isEqualTo(Colour.RED);
            assertThat(finding.message()).isEqualTo("One; Two");
        });
    }

    @Test
    void anAuditKeepsWhatWasReadInItsOrderForTheRegistersOfTheReports() {
        people("green", "red");
        assertThat(audit(oneCheck()).facts(Person.class)).extracting(Person::id).containsExactly("P1", "P2");
    }

    @Test
    void redMeansDoNotSign() {
        answered();
        people("red");
        Verdict verdict = audit(oneCheck()).verdict();
        assertThat(verdict.decision()).isEqualTo(Decision.DO_NOT_SIGN);
        assertThat(verdict.reasons()).first().asString().startsWith("TST-01 RED: Title of TST-01. Is red: Person 1");
    }

    @Test
    void aMandatoryCheckThatIsGreyMeansIncomplete() {
        answered();
        people("amber");
        Verdict verdict = audit(tiny().with("first", "TST-01")
                        .with("first", "TST-02", "mandatory: true", "models: [outstaffing]", "evidence: [ndas]")
                        .rules("first", "TST-02", GREEN_BY_NDA))
                .verdict();
        assertThat(verdict.decision()).isEqualTo(Decision.INCOMPLETE);
    }

    @Test
    void aReasonNamesThreeSubjectsAndCountsTheRest() {
        answered();
        people("red", "red", "red", "red", "red");
        assertThat(audit(oneCheck()).verdict().reasons())
                .containsExactly("TST-01 RED: Title of TST-01. Is red: Person 1, Person 2, Person 3 and 2 more");
    }

    @Test
    void reasonsComeWorstFirstAndSayWhatIsMissing() {
        answered();
        people("red", "amber");
        facts.add(new Waiver(
                List.of(source("Check", "TST-01")),
                "TST-01",
                "P1",
                "Requester",
                "A reason",
                "Approver",
                DAY,
                null,
                null));
        TinyPolicy policy = tiny().with("first", "TST-01")
                .with("first", "TST-02", "mandatory: true", "evidence: [ndas]")
                .rules("first", "TST-02", GREEN_BY_NDA)
                .with("second", "TST-03", "evidence: [devices]")
                .rules("second", "TST-03", GREEN_BY_NDA.replace("TST-02", "TST-03"))
                .with("second", "TST-04")
                .rules("second", "TST-04", RED_PERSON.formatted("TST-04"));
        assertThat(audit(policy).verdict().reasons())
                .containsExactly(
                        "TST-04 RED: Title of TST-04. Is red: Person 1",
                        "TST-02 not evidenced (mandatory): Title of TST-02. Missing: NDAs",
                        "TST-01 AMBER: Title of TST-01. Is red, waived until 2026-03-01: Person 1; Is amber: Person 2",
                        "TST-03 not evidenced: Title of TST-03. Missing: Devices");
    }

    @Test
    void amberMeansSignWithConditions() {
        answered();
        people("amber");
        assertThat(audit(oneCheck()).verdict().decision()).isEqualTo(Decision.SIGN_WITH_CONDITIONS);
    }

    @Test
    void greyMeansSignWithConditionsUnlessItIsOptional() {
        answered();
        people("grey");
        assertThat(audit(oneCheck()).verdict().decision()).isEqualTo(Decision.SIGN_WITH_CONDITIONS);
        assertThat(audit(oneCheck("optional: true")).verdict().decision()).isEqualTo(Decision.SIGN);
    }

    @Test
    void greenMeansSign() {
        answered();
        people("green");
        assertThat(audit(oneCheck()).verdict()).isEqualTo(new Verdict(Decision.SIGN, List.of()));
    }

    @Test
    void moreThanAQuarterOfTheQuestionsUnansweredMeansIncomplete() {
        people("green");
        int quarter = questions().size() / 4;
        answered(quarter);
        assertThat(audit(oneCheck()).verdict().decision()).isEqualTo(Decision.SIGN);
        facts.removeIf(Answer.class::isInstance);
        answered(quarter + 1);
        assertThat(audit(oneCheck()).verdict().decision()).isEqualTo(Decision.INCOMPLETE);
    }

    @Test
    void aWaiverTurnsRedIntoAmberUpToAndOnItsLastDay() {
        answered();
        people("red");
        waiver("P1", "Requester", "Approver", DAY);
        Audit audit = audit(oneCheck());
        assertThat(audit.checks().get(0).colour()).isEqualTo(Colour.AMBER);
        assertThat(audit.checks().get(0).colourBeforeWaiver()).isEqualTo(Colour.RED);
        assertThat(audit.findings().get(0).colourBeforeWaiver()).isEqualTo(Colour.RED);
        assertThat(audit.verdict().decision()).isEqualTo(Decision.SIGN_WITH_CONDITIONS);
        assertThat(audit.waivers().get(0).findings()).containsExactly("TST-01/person/P1");
    }

    @Test
    void anExpiredWaiverRestoresTheColourAndSaysSo() {
        people("red");
        waiver("P1", "Requester", "Approver", DAY.minusDays(1));
        Audit audit = audit(oneCheck());
        assertThat(audit.checks().get(0).colour()).isEqualTo(Colour.RED);
        assertThat(audit.waivers().get(0).why()).startsWith("Expired on 2026-02-28");
    }

    @Test
    void aWaiverWithoutAnotherPersonsApprovalIsIgnored() {
        people("red");
        waiver("P1", "Same Person", "same person", DAY);
        Audit audit = audit(oneCheck());
        assertThat(audit.checks().get(0).colour()).isEqualTo(Colour.RED);
        assertThat(audit.waivers().get(0).why()).startsWith("Ignored: a waiver needs");
    }

    @Test
    void aWaiverForOnePersonLeavesTheOthersRed() {
        people("red", "red");
        waiver("Person 2", "Requester", "Approver", DAY);
        Audit audit = audit(oneCheck());
        assertThat(audit.checks().get(0).colour()).isEqualTo(Colour.RED);
        assertThat(audit.findings()).extracting(Finding::colour).containsExactly(Colour.RED, Colour.AMBER);
    }

    @Test
    void aCheckThatMayNotBeWaivedStaysRed() {
        people("red");
        waiver(null, "Requester", "Approver", DAY);
        Audit audit = audit(oneCheck("waivable: false"));
        assertThat(audit.checks().get(0).colour()).isEqualTo(Colour.RED);
        assertThat(audit.waivers().get(0).why()).startsWith("Ignored: this finding may not be waived");
    }

    @Test
    void aWaiverThatNothingNeedsSaysSo() {
        people("green");
        waiver(null, "Requester", "Approver", DAY);
        assertThat(audit(oneCheck()).waivers().get(0).why()).isEqualTo("Not needed: the check has no RED finding");
    }

    @Test
    void anUnknownModelIsReadAsBothWhichIsStricter() {
        people("red");
        facts.removeIf(Engagement.class::isInstance);
        Audit audit = audit(tiny().with("first", "TST-01", "models: [outstaffing]")
                .with("first", "TST-02", "models: [outsourcing]"));
        assertThat(audit.checks()).extracting(CheckOutcome::colour).containsExactly(Colour.RED, Colour.RED);
    }

    @Test
    void aContradictionHasBothSides() {
        people("red");
        facts.add(new Answer(
                List.of(source("Answer", "yes")),
                "Q1",
                Reply.YES,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null));
        String both = """
                package rules.tiny
                import org.countersign.facts.*
                rule "TST-01 red: one"
                when
                    $answer : Answer( question == "Q1", yes )
                    Person( role == "red" )
                then
                    red( $answer, "Said and shown differ" );
                end
                """;
        Audit audit = audit(oneCheck("contradiction: true").rules("first", "TST-01", both));
        assertThat(audit.findings().get(0).citations())
                .extracting(Citation::side)
                .containsExactlyInAnyOrder("said", "shown");
    }

    private static final String GREEN_BY_NDA = """
            package rules.tiny
            import org.countersign.facts.*
            rule "TST-02 green: there"
            when
                $nda : Nda( signed == true )
            then
                green( $nda, "There" );
            end
            """;

    private static final String RED_PERSON = """
            package rules.tiny
            import org.countersign.facts.*
            rule "%1$s red: the role says so"
            when
                $person : Person( role == "red" )
            then
                red( $person, "Is red" );
            end
            """;

    private TinyPolicy tiny() {
        return new TinyPolicy(folder);
    }

    private TinyPolicy oneCheck(String... settings) {
        return tiny().with("first", "TST-01", settings);
    }

    private Audit audit(TinyPolicy policy) {
        if (facts.stream().noneMatch(Engagement.class::isInstance)
                && facts.stream().noneMatch(Person.class::isInstance)) {
            facts.add(engagement());
        }
        try (RuleBase rules = policy.compile()) {
            return new Auditor(rules).audit("dossier", INPUTS, facts, DAY);
        }
    }

    private static Engagement engagement() {
        return FactBinder.bind(Engagement.class, Map.of("model", Model.OUTSTAFFING));
    }

    private void people(String... roles) {
        facts.add(engagement());
        facts.add(new Register(List.of(source("Rows read", "9")), "roster", "Roster", roles.length));
        for (int i = 0; i < roles.length; i++) {
            facts.add(FactBinder.bind(
                    Person.class,
                    Map.of(
                            "sources",
                            List.of(source("Role", roles[i])),
                            "id",
                            "P" + (i + 1),
                            "name",
                            "Person " + (i + 1),
                            "role",
                            roles[i])));
        }
    }

    private void answered() {
        answered(0);
    }

    /** Answers all questions of the bank but so many. */
    private void answered(int but) {
        questions().stream()
                .skip(but)
                .forEach(id -> facts.add(new Answer(
                        List.of(source("Answer", "yes")),
                        id,
                        Reply.YES,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        null)));
    }

    /** The questions of an outstaffing engagement, as these here are. */
    private static Set<String> questions() {
        return VocabularyReader.read(Path.of("rules")).kitQuestions().stream()
                .filter(question ->
                        question.models().isEmpty() || question.models().contains(Model.OUTSTAFFING.name()))
                .map(Point::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void waiver(String about, String requester, String approver, LocalDate expires) {
        facts.add(new Waiver(
                List.of(source("Check", "TST-01")),
                "TST-01",
                about,
                requester,
                "A reason",
                approver,
                expires,
                null,
                null));
    }

    private static Source source(String label, String text) {
        return new Source("file.csv", null, 2, null, null, List.of(new Excerpt("role", label, "A2", text, false)));
    }
}
