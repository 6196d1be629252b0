package org.countersign.intake.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Reply;
import org.countersign.facts.Source;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Prose;
import org.countersign.intake.recognise.Draft;
import org.countersign.intake.recognise.Recogniser;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.settle.Query;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;
import org.junit.jupiter.api.Test;

/** Questions and answers in running text: letters, mails, documents without a table. */
class InterviewTest {
    private static final Vocabulary VOCABULARY = VocabularyReader.read(Path.of("rules"));

    private final Notes notes = new Notes();
    private final Queries queries = new Queries(Map.of());

    @Test
    void numberedQuestionsAreAnsweredInTheLinesBelow() {
        assertThat(read(
                        "Answers of Quietwater Works",
                        "1. Is MFA enforced?",
                        "Yes, for everybody.",
                        "2. Staff turnover rate?",
                        "approx 8%",
                        "3. Are you ISO 27001 certified?",
                        "Planned for next year."))
                .containsExactly("MFA YES", "Q3 YES 8", "ISO27001 NO");
    }

    @Test
    void anAnswerMayStandInTheLineOfItsQuestion() {
        assertThat(read(
                        "1) Is MFA enforced? / Yes",
                        "2) Are you SOC 2 certified? No - not yet",
                        "3) Staff turnover rate? 12 %"))
                .containsExactly("MFA YES", "SOC2 NO", "Q3 YES 12");
    }

    @Test
    void questionsAndAnswersAreToldByTheirLetters() {
        assertThat(read(
                        "Q: Is MFA enforced?",
                        "A: Yes",
                        "Q: Do you have a",
                        "valid ISO/IEC 27001 certificate?",
                        "A: No"))
                .containsExactly("MFA YES", "ISO27001 NO");
    }

    @Test
    void aMailWithAnswersBetweenQuotedQuestionsIsRead() {
        assertThat(read(
                        "Hello Ms Sample,",
                        "please find our answers between the lines.",
                        "> 1. Who owns the source code?",
                        "Client on creation.",
                        "> 2. Is MFA enforced?",
                        "Yes",
                        "Kind regards",
                        "Sample Sender, head of delivery"))
                .containsExactly("Q1 YES on creation", "MFA YES");
    }

    @Test
    void answersAboveTheQuotedQuestionsArePairedByNumber() {
        assertThat(read(
                        "Dear all,",
                        "1. Client on creation",
                        "2. Yes",
                        "Best regards",
                        "On 2 March 2026 Sample Client wrote:",
                        "> 1. Who owns the source code?",
                        "> 2. Is MFA enforced?"))
                .containsExactly("Q1 YES on creation", "MFA YES");
    }

    @Test
    void aLimitInALaterLineTakesTheYesBack() {
        assertThat(read(
                        "1. Is MFA enforced?",
                        "Yes, for all accounts on the client's systems",
                        "except those of two testers.",
                        "2. Are you SOC 2 certified?",
                        "No"))
                .containsExactly("MFA UNCLEAR", "SOC2 NO");
    }

    @Test
    void aListWithinAnAnswerIsNoAnswerToAnotherQuestion() {
        assertThat(read(
                        "1. Is MFA enforced?",
                        "Yes:",
                        "1. in the source repository",
                        "2. in the tracker",
                        "2. Are you SOC 2 certified?",
                        "No"))
                .containsExactly("MFA YES", "SOC2 NO");
    }

    @Test
    void aContractIsNoQuestionnaire() {
        assertThat(read(
                        "1. Definitions",
                        "In this agreement, service means the service of Schedule 1.",
                        "2. Term",
                        "2.1 This agreement begins on 1 March 2026, and shall end a year later."))
                .isEmpty();
        assertThat(notes.of("letter.txt")).singleElement().satisfies(note -> assertThat(note.what())
                .contains("looks like a contract, whose clauses are not read"));
    }

    @Test
    void aQuestionThatIsOnlyAlikeIsAskedAndKept() {
        assertThat(read(
                        "1. Is MFA enforced?",
                        "Yes",
                        "2. How high was the churn among your engineers last year?",
                        "9 %"))
                .containsExactly("MFA YES", "How high was the churn among your engineers last year? YES");
        Query query = queries.open().get(0);
        assertThat(query.topic()).isEqualTo(Query.Topic.QUESTION);
        assertThat(query.answers()).extracting(Query.Answer::value).first().isEqualTo("Q3");
        assertThat(query.where()).isEqualTo("page 1, line 3");
    }

    @Test
    void theSourceIsThePageAndTheLineWithBothWords() {
        Recogniser recogniser = recogniser(queries);
        recogniser.read(prose("1. Is MFA enforced?", "Yes", "2. Are you SOC 2 certified?", "No"));
        Source source = recogniser.result().drafts().get(1).source();

        assertThat(source.page()).isEqualTo(1);
        assertThat(source.row()).isEqualTo(3);
        assertThat(source.citing(List.of()).quote()).isEqualTo("Question: Are you SOC 2 certified? · Answer: No");
    }

    private List<String> read(String... lines) {
        Recogniser recogniser = recogniser(queries);
        recogniser.read(prose(lines));
        return recogniser.result().drafts().stream().map(InterviewTest::shown).toList();
    }

    private Recogniser recogniser(Queries asked) {
        return new Recogniser(VOCABULARY, notes, asked);
    }

    private static String shown(Draft draft) {
        Reply reply = (Reply) draft.values().get("reply");
        String more = draft.values().containsKey("choice")
                ? " " + draft.text("choice")
                : draft.values().containsKey("number") ? " " + draft.text("number") : "";
        return draft.text("question") + " " + reply + more;
    }

    private static Prose prose(String... lines) {
        List<Prose.Line> read = new ArrayList<>();
        for (String line : lines) {
            read.add(new Prose.Line(read.size() + 1, 1, line));
        }
        return new Prose("letter.txt", read);
    }
}
