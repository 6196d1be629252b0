package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.audit.Given.answer;
import static org.countersign.audit.Given.person;
import static org.countersign.audit.Given.report;
import static org.countersign.audit.Given.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Clause;
import org.countersign.facts.Colour;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.FactBinder;
import org.countersign.facts.Reply;
import org.countersign.policy.Outcome;
import org.countersign.policy.Policy;
import org.countersign.policy.Report;
import org.countersign.policy.TinyPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of a GREY check is told to ask for. */
class MissingEvidenceTest {

    private static final String RULES = """
            package rules.tiny
            import org.countersign.facts.*
            rule "TST-01 green: all is said"
            when
                Answer( question == "Q1", choice == "on creation" )
                Clause( topic == "ip-wording", position == "present" )
                Register( name == "roster" )
                $engagement : Engagement( critical == false )
            then
                green( $engagement, "All is said" );
            end
            """;
    private static final String QUESTION = "Question Q1: Who owns the code on day one?";
    private static final String POINT = "Contract point ip-wording: In which words does the vendor pass on the rights "
            + "in the work? Name the entity that gives them as the party.";
    private static final Fact ANSWER = answer("Q1", Reply.YES);
    private static final Fact CLAUSE = FactBinder.bind(Clause.class, Map.of("topic", "ip-wording"));

    @TempDir
    private Path folder;

    private Policy policy;

    @BeforeEach
    void readAPolicyThatAsksForSomethingOfEachKind() {
        policy = new TinyPolicy(folder)
                .with("first", "TST-01")
                .rules("first", "TST-01", RULES)
                .read();
    }

    @Test
    void theQuestionsAndContractPointsThatTheRulesLookAtAreAskedInTheirOwnWords() {
        assertThat(missing()).containsExactly(QUESTION, POINT);
    }

    @Test
    void whatWasAnsweredIsNotAskedAgain() {
        assertThat(missing(ANSWER)).containsExactly(POINT);
        assertThat(missing(CLAUSE)).containsExactly(QUESTION);
    }

    @Test
    void aSilentReplyAndOneThatCannotBeUnderstoodAreAskedAgain() {
        assertThat(missing(CLAUSE, answer("Q1", Reply.UNANSWERED))).containsExactly(QUESTION);
        assertThat(missing(CLAUSE, answer("Q1", Reply.UNCLEAR))).containsExactly(QUESTION);
    }

    @Test
    void answersToOtherQuestionsSettleNothing() {
        Fact other = FactBinder.bind(Clause.class, Map.of("topic", "ip-vesting"));
        assertThat(missing(answer("Q2", Reply.YES), other)).containsExactly(QUESTION, POINT);
    }

    @Test
    void whereNoQuestionIsOpenTheBlankFieldsOfFormsAreNamed() {
        String critical = "Engagement: Does the vendor support a critical or important function?";
        assertThat(missing(ANSWER, CLAUSE)).containsExactly(critical);
        assertThat(missing(ANSWER, CLAUSE, engagement("critical", " "))).containsExactly(critical);
        assertThat(missing(ANSWER, CLAUSE, engagement("client", "Example Client Ltd")))
                .containsExactly(critical);
        assertThat(missing(ANSWER, CLAUSE, person("P1", "critical"))).containsExactly(critical);
    }

    @Test
    void whereNothingIsMissingItIsSaidThatItDoesNotSettleTheCheck() {
        assertThat(missing(ANSWER, CLAUSE, engagement("critical", "maybe")))
                .containsExactly("What was sent does not settle it");
    }

    @Test
    void registersComeFirstThenWhatTheRulesMissedByNameThenQuestions() {
        List<Report> reports = List.of(
                report(Colour.GREY, "P2", "Send the role of Ben", null),
                report(Colour.GREEN, "P3", "Is green", null),
                report(Colour.GREY, "P1", "Send the role of Ana", null));
        assertThat(missing(List.of("ndas", "roster"), reports, CLAUSE))
                .containsExactly("NDAs", "Roster", "Send the role of Ana", "Send the role of Ben", QUESTION);
    }

    private List<String> missing(Fact... facts) {
        return missing(List.of(), List.of(), facts);
    }

    private List<String> missing(List<String> registers, List<Report> reports, Fact... facts) {
        Outcome outcome = new Outcome(policy.check("TST-01").page(), Colour.GREY, null, registers, reports);
        return new MissingEvidenceWords(policy, List.of(facts)).of(outcome);
    }

    private static Fact engagement(String field, String text) {
        return FactBinder.bind(Engagement.class, Map.of("sources", List.of(source(field, field, text))));
    }
}
