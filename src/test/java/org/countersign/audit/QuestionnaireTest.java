package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.audit.Given.answer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.FactBinder;
import org.countersign.facts.Reply;
import org.countersign.policy.Policy;
import org.countersign.policy.TinyPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many of the questions were asked and answered. */
class QuestionnaireTest {

    private static final int ALL = 3;

    @TempDir
    private Path folder;

    @Test
    void aQuestionForAnotherModelIsNotAsked() {
        assertThat(given("OUTSTAFFING").asked()).isEqualTo(ALL - 1);
        assertThat(given("HYBRID").asked()).isEqualTo(ALL);
        assertThat(given("OUTSOURCING").asked()).isEqualTo(ALL - 1);
    }

    @Test
    void whereTheModelIsUnknownEveryQuestionIsAsked() {
        assertThat(given(Map.of()).asked()).isEqualTo(ALL);
    }

    @Test
    void aReplyThatCannotBeUnderstoodCountsAsAnsweredAndASilentOneDoesNot() {
        assertThat(given("HYBRID", answer("A", Reply.UNCLEAR)).answered()).isEqualTo(1);
        assertThat(given("HYBRID", answer("A", Reply.NO)).answered()).isEqualTo(1);
        assertThat(given("HYBRID", answer("A", Reply.UNANSWERED)).answered()).isZero();
    }

    @Test
    void anAnswerToAQuestionThatWasNotAskedDoesNotCount() {
        Questionnaire questionnaire = given("OUTSTAFFING", answer("C", Reply.YES), answer("X", Reply.YES));
        assertThat(questionnaire.answered()).isZero();
    }

    private Questionnaire given(String model, Fact... facts) {
        return given(Map.of("model", model), facts);
    }

    private Questionnaire given(Map<String, String> engagement, Fact... facts) {
        Policy policy = new TinyPolicy(folder).questions("""
                        - {id: A, area: first, ask: "Asked of all?", type: yes-no}
                        - {id: B, area: first, ask: "Of a team?", type: yes-no, models: [outstaffing, hybrid]}
                        - {id: C, area: first, ask: "Of a project?", type: yes-no, models: [outsourcing, hybrid]}
                        """).read();
        return Questionnaire.of(policy, List.of(facts), FactBinder.bind(Engagement.class, engagement));
    }
}
