package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.notes;
import static org.countersign.intake.Dossiers.read;
import static org.countersign.intake.Dossiers.write;

import java.nio.file.Path;
import java.util.List;
import org.countersign.facts.Answer;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Register;
import org.countersign.facts.Reply;
import org.countersign.intake.settle.Query;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.Settlement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questionnaires that are not ours: their ids, their columns, their words. */
class QuestionnairesTest {

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void dossier() {
        folder = home.resolve("vendor");
    }

    @Test
    void columnsToTickAreOneAnswer() {
        write(
                folder.resolve("ticks.csv"),
                "No;Question;Yes;No;N/A;Comment",
                "1;Is MFA enforced?;x;;;",
                "2;Are you SOC 2 certified?;;X;;",
                "3;Logged VPN exceptions?;;;x;no production access",
                "4;Are you ISO 27001 certified?;x;x;;",
                "5;Is there a written device policy?;;;;");

        assertThat(facts(folder, Answer.class))
                .extracting(answer -> answer.question() + " " + answer.reply())
                .containsExactly(
                        "DEVICE-POLICY UNANSWERED",
                        "ISO27001 UNCLEAR",
                        "MFA YES",
                        "SOC2 NO",
                        "VPN-EXCEPTIONS NOT_APPLICABLE");
    }

    @Test
    void aKnownQuestionnaireIsToldByItsIdsWhereverItsHeadingsStand() {
        Books.with(
                        "Assessment",
                        List.of(
                                List.of("Cloud assessment of Quietwater Works"),
                                List.of(
                                        "Question ID",
                                        "Question",
                                        "CSP CAIQ Answer",
                                        "SSRM Control Ownership",
                                        "CSP Implementation Description"),
                                List.of("IAM-05.1", "Is least privilege used?", "Yes", "CSP-owned", ""),
                                List.of(
                                        "IAM-07.1",
                                        "How is access of leavers provisioned and taken away?",
                                        "No",
                                        "CSP-owned",
                                        ""),
                                List.of("DCS-07.1", "Is there a fence?", "NA", "CSC-owned", ""),
                                List.of("DCS-10.1", "Is there a camera?", "NA", "CSP-owned", "No such thing yet"),
                                List.of(
                                        "SEF-03.1",
                                        "Is there a security incident response plan?",
                                        "Yes",
                                        "",
                                        "Drafted, not yet approved")))
                .save(folder.resolve("caiq.xlsx"));

        List<Answer> answers = facts(folder, Answer.class);
        assertThat(answers)
                .extracting(answer -> answer.question() + " " + answer.reply() + " " + answer.owner())
                .containsExactly(
                        "CAIQ 4 DCS-07.1 NOT_APPLICABLE null",
                        "CAIQ 4 DCS-10.1 NOT_APPLICABLE CSP-owned",
                        "INCIDENT-PLAN YES null",
                        "LEAST-PRIVILEGE YES CSP-owned",
                        "OFFBOARDING NO CSP-owned");
        assertThat(answers.get(2).isYes()).isFalse();
        assertThat(answers.get(2).isPartly()).isTrue();
        assertThat(notes(folder, "caiq.xlsx"))
                .singleElement()
                .asString()
                .contains("2 of its 5 questions are kept as answered");
        // None of its questions is one that rules look at, so nothing else of a questionnaire may be missed.
        assertThat(facts(folder, Register.class)).isEmpty();
    }

    @Test
    void aLaterEditionThatNumbersAnewIsNotMisread() {
        write(
                folder.resolve("caiq.csv"),
                "Question ID,Question,Answer",
                "IAM-05.1,Is the wall painted blue?,Yes",
                "IAM-06.1,Is the door green?,Yes",
                "IAM-07.1,Is the floor brown?,Yes",
                "IAM-08.1,Is the roof red?,Yes");

        assertThat(facts(folder, Answer.class)).extracting(Answer::question).allMatch(id -> id.startsWith("CAIQ 4 "));
    }

    @Test
    void headingsThatRepeatAndTitlesBetweenSectionsAreNoQuestions() {
        write(
                folder.resolve("sections.csv"),
                "Ref,Question,Response,Comments",
                "A,Access,,",
                "A1,Is MFA enforced?,Yes,",
                "Ref,Question,Response,Comments",
                "B,Certificates,,",
                "B1,Are you SOC 2 certified?,No,");

        assertThat(facts(folder, Answer.class))
                .extracting(answer -> answer.question() + " " + answer.reply())
                .containsExactly("MFA YES", "SOC2 NO");
    }

    @Test
    void aQuestionnaireInAnotherLanguageIsReadByTheIdsOfTheBank() {
        write(
                folder.resolve("ankieta.csv"),
                "Nr;Pytanie;Odpowiedź;Uwagi",
                "MFA;Czy MFA jest wymuszone?;Tak, zgodnie z polityką;",
                "SOC2;Czy posiadacie raport SOC 2?;Jeszcze nie;",
                "Q3;Jaka jest rotacja pracowników?;około 9 %;",
                "ISO27001;Czy macie certyfikat?;W trakcie wdrażania;");

        assertThat(facts(folder, Answer.class))
                .extracting(answer -> answer.question() + " " + answer.reply())
                .containsExactly("ISO27001 PARTLY", "MFA YES", "Q3 YES", "SOC2 NO");
    }

    @Test
    void aWordingThatIsOnlyAlikeIsAskedAndAPersonsAnswerIsQuoted() {
        write(
                folder.resolve("vendor.csv"),
                "Question,Answer",
                "Is MFA enforced?,Yes",
                "What was the churn among your engineers in the last year?,9 %",
                "Do you like music?,Yes");
        Dossier before = read(folder);
        Query query = before.open().get(0);

        assertThat(before.open()).hasSize(1);
        assertThat(query.topic()).isEqualTo(Query.Topic.QUESTION);
        assertThat(query.answers()).extracting(Query.Answer::value).first().isEqualTo("Q3");
        assertThat(facts(before, Answer.class)).extracting(Answer::question).doesNotContain("Q3");

        settle(query.key(), "Q3");
        Answer answer = facts(folder, Answer.class).stream()
                .filter(each -> each.question().equals("Q3"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.number()).isEqualByComparingTo("9");
        assertThat(answer.sources().get(0).excerpts())
                .contains(new Excerpt("settled", "Settled by Sample Reviewer on 2026-03-01", null, "Q3", true));
        assertThat(read(folder).open()).isEmpty();
    }

    @Test
    void whoeverSettlesThatItIsNoneIsNotAskedAgain() {
        write(
                folder.resolve("vendor.csv"),
                "Question,Answer",
                "Is MFA enforced?,Yes",
                "What was the churn among your engineers in the last year?,9 %");
        settle(read(folder).open().get(0).key(), Settlement.NONE);

        assertThat(read(folder).open()).isEmpty();
        assertThat(facts(folder, Answer.class)).extracting(Answer::question).doesNotContain("Q3");
    }

    @Test
    void aReplyThatNobodyCanTellIsAskedToo() {
        write(folder.resolve("q.csv"), "Id,Question,Answer", "MFA,,we take this seriously", "SOC2,,No");
        Query query = read(folder).open().get(0);

        assertThat(query.topic()).isEqualTo(Query.Topic.REPLY);
        assertThat(query.answers())
                .extracting(Query.Answer::value)
                .containsExactly("yes", "no", "partly", "not applicable");

        settle(query.key(), "partly");
        assertThat(facts(folder, Answer.class)).extracting(Answer::reply).containsExactly(Reply.PARTLY, Reply.NO);
    }

    @Test
    void aCertificateOfTheHostIsNoCertificateOfTheVendor() {
        write(
                folder.resolve("q.csv"),
                "Id,Question,Answer,Comment",
                "SOC2,,Yes,AWS holds the report",
                "ISO27001,,No at our layer; yes at the hosting provider,");

        assertThat(facts(folder, Answer.class)).extracting(Answer::borrowed).containsExactly(true, true);
        assertThat(facts(folder, Answer.class)).extracting(Answer::isYes).containsOnly(false);
        assertThat(facts(folder, Answer.class)).extracting(Answer::reply).containsExactly(Reply.NO, Reply.YES);
    }

    @Test
    void eachQuestionOfAKnownQuestionnaireLeadsToOneOfTheBank() {
        Dossiers.VOCABULARY.questionnaires().forEach(known -> {
            known.same().forEach((theirs, same) -> {
                assertThat(known.isId(theirs)).as(known.id() + " " + theirs).isTrue();
                assertThat(Dossiers.VOCABULARY.questions()).containsKey(same.question());
            });
            known.near().forEach((theirs, ours) -> {
                assertThat(known.isId(theirs)).as(known.id() + " " + theirs).isTrue();
                assertThat(Dossiers.VOCABULARY.questions()).containsKeys(ours.toArray(String[]::new));
            });
        });
    }

    @Test
    void eachQuestionOfTheBankHasFiveToTenOtherWordingsAndAGoodAnswer() {
        assertThat(Dossiers.VOCABULARY.questions().values()).allSatisfy(point -> {
            assertThat(point.also()).as(point.id()).hasSizeBetween(5, 10);
            assertThat(isScored(point)).as(point.id()).isEqualTo(point.good() != null);
        });
    }

    private static boolean isScored(Point point) {
        return point.type().equals("yes-no") || point.type().equals("choice");
    }

    private void settle(String key, String answer) {
        write(
                home.resolve("vendor.settled.yaml"),
                "settled:",
                "  - key: '" + key + "'",
                "    answer: " + answer,
                "    by: Sample Reviewer",
                "    on: 2026-03-01");
    }
}
