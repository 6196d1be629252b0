package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.notes;
import static org.countersign.intake.Dossiers.only;
import static org.countersign.intake.Dossiers.read;
import static org.countersign.intake.Dossiers.write;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.Register;
import org.countersign.facts.Reply;
import org.countersign.facts.Source;
import org.countersign.intake.settle.Query;
import org.countersign.report.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointsTest {

    @TempDir
    Path folder;

    @Test
    void questionsAreKnownByTheirIds() {
        write(
                folder.resolve("q.csv"),
                "Id,Answer,Comment,Owner",
                "Q2,Individual NDAs,All nine,Legal",
                "Q3,12 %,,HR",
                "MFA,,,");

        assertThat(facts(folder, Answer.class)).extracting(Answer::question).containsExactly("MFA", "Q2", "Q3");
        assertThat(facts(folder, Answer.class))
                .extracting(Answer::reply)
                .containsExactly(Reply.UNANSWERED, Reply.YES, Reply.YES);
        Answer nda = facts(folder, Answer.class).get(1);
        assertThat(nda.choice()).isEqualTo("individual");
        assertThat(nda.text()).isEqualTo("Individual NDAs. All nine");
        assertThat(nda.owner()).isEqualTo("Legal");
        assertThat(nda.closed()).isTrue();
        assertThat(facts(folder, Answer.class).get(2).number()).isEqualTo(new BigDecimal("12"));
    }

    @Test
    void questionsAreKnownByTheirWordingToo() {
        write(
                folder.resolve("vendor.csv"),
                "Control question,Response",
                "1. Who owns the source code?,Client on creation",
                "2. What is your favourite colour?,Blue",
                "3. Is MFA enforced?,Yes - see policy");

        assertThat(facts(folder, Answer.class))
                .extracting(Answer::question)
                .containsExactly("MFA", "Q1", "What is your favourite colour?");
        assertThat(notes(folder, "vendor.csv"))
                .singleElement()
                .asString()
                .contains("row 3")
                .contains("asks nothing that Countersign knows");
    }

    @Test
    void somebodyElsesNumberingIsNotTakenForOurs() {
        write(
                folder.resolve("vendor.csv"),
                "No,Question,Answer",
                "Q1,Do you have an office?,Yes",
                "Q2,Do you have a lawyer?,Yes",
                "Q3,Staff turnover rate?,9 percent");

        List<Answer> answers = facts(folder, Answer.class);
        assertThat(answers)
                .extracting(Answer::question)
                .containsExactly("Do you have a lawyer?", "Do you have an office?", "Q3");
        assertThat(answers.get(2).number()).isEqualTo(new BigDecimal("9"));
    }

    @Test
    void aRewordedQuestionIsReadByItsIdAndNoted() {
        write(
                folder.resolve("q.csv"),
                "Id,Question,Answer",
                "MFA,Is MFA enforced?,Yes",
                "SOC2,Czy posiadacie raport SOC 2?,Nie");

        assertThat(facts(folder, Answer.class)).extracting(Answer::reply).containsExactly(Reply.YES, Reply.NO);
        assertThat(notes(folder, "q.csv"))
                .singleElement()
                .asString()
                .contains("row 3")
                .contains("by its id SOC2");
    }

    @Test
    void aQuestionnaireWithoutOneReplyIsNotFilledIn() {
        write(folder.resolve("q.csv"), "Id,Question,Answer", "MFA,Is MFA enforced?,", "SOC2,,");

        assertThat(facts(folder, Answer.class)).isEmpty();
        assertThat(facts(folder, Register.class)).isEmpty();
        assertThat(notes(folder, "q.csv")).containsExactly(": is not filled in yet");
    }

    @Test
    void whatWasAskedAndRepliedIsInEveryQuote() {
        write(folder.resolve("q.csv"), "Id,Question,Answer,Comment", "MFA,Is MFA enforced?,Yes,See policy");
        Source source = only(folder, Answer.class).sources().get(0);

        assertThat(source.citing(List.of("number")).quote())
                .isEqualTo("Id: MFA · Question: Is MFA enforced? · Answer: Yes");
    }

    @Test
    void twoRepliesThatContradictEachOtherNeedAPerson() {
        write(folder.resolve("a.csv"), "Id,Question,Answer", "MFA,Is MFA enforced?,Yes", "SOC2,,Yes");
        write(folder.resolve("b.csv"), "Id,Question,Answer", "MFA,Is MFA enforced?,No", "SOC2,,");

        assertThat(facts(folder, Answer.class)).extracting(Answer::reply).containsExactly(Reply.UNCLEAR, Reply.YES);
        assertThat(facts(folder, Answer.class).get(0).sources()).hasSize(2);
        assertThat(facts(folder, Answer.class).get(0).contradiction())
                .isEqualTo("\"Yes\" in a.csv, row 2, column Answer and \"No\" in b.csv, row 2, column Answer");
        assertThat(notes(folder, "a.csv"))
                .singleElement()
                .asString()
                .contains("contradicts")
                .contains("b.csv");
    }

    @Test
    void aNumberThatTheQuotedWordsDoNotNameIsRemarked() {
        write(
                folder.resolve("contract.csv"),
                "Id,Point,Position,Number,Party,Words of the contract,Page",
                "offboarding-duty,,within a time limit,24,,within forty-eight (48) hours of leaving,12",
                "offboarding-duty-end,,,,,,",
                "liability-cap,,,150,,150% of annual fees or 90% of insurance,14",
                "exit-help,,priced,,,for three months,15");

        assertThat(facts(folder, Clause.class)).hasSize(3);
        assertThat(notes(folder, "contract.csv"))
                .filteredOn(note -> note.contains("quotes words"))
                .singleElement()
                .asString()
                .contains("row 2", "gives the number 24 and quotes words that say 48 hours; the number was used");
    }

    @Test
    void aContractChecklistBecomesClausesWhereItIsFilledIn() {
        write(
                folder.resolve("contract.csv"),
                "Id,Point,Position,Number,Party,Words of the contract,Page",
                "offboarding-duty,,within a time limit,24 h,Sample Vendor,shall remove,12",
                "audit-right,,,,,,",
                "liability-cap,,,150,,,",
                "exit-help,,perhaps,,,,");

        assertThat(facts(folder, Clause.class))
                .extracting(Clause::topic)
                .containsExactly("exit-help", "liability-cap", "offboarding-duty");
        assertThat(facts(folder, Clause.class).get(0).position()).isNull();
        Clause duty = facts(folder, Clause.class).get(2);
        assertThat(duty.position()).isEqualTo("time limit");
        assertThat(duty.number()).isEqualTo(new BigDecimal("24"));
        assertThat(duty.party()).isEqualTo("Sample Vendor");
        assertThat(duty.sources().get(0).quote()).contains("Page: 12");
        assertThat(facts(folder, Clause.class).get(1).number()).isEqualTo(new BigDecimal("150"));
        assertThat(notes(folder, "contract.csv"))
                .singleElement()
                .asString()
                .contains("row 5, column Position")
                .contains("\"perhaps\" is none of: priced, unpriced, none");
    }

    @Test
    void theSectionOfAContractIsNoPageOfItsChecklist() {
        write(folder.resolve("contract.csv"), "Id,Position,Clause text,Section", "audit-right,yes,may audit,15");

        Source source = facts(folder, Clause.class).get(0).sources().get(0);
        assertThat(Where.is(source)).isEqualTo("contract.csv, row 2");
        assertThat(source.quote()).contains("Section: 15");
    }

    @Test
    void aDayOfTwentyFourHoursAndAWeekOfSevenDaysAreConverted() {
        write(
                folder.resolve("contract.csv"),
                "Id,Position,Number",
                "offboarding-duty,time limit,1 day",
                "exit-help,priced,8 weeks",
                "termination,convenience,30 business days");

        assertThat(facts(folder, Clause.class))
                .extracting(Clause::number)
                .containsExactly(new BigDecimal("56"), new BigDecimal("24"), null);
        assertThat(notes(folder, "contract.csv")).singleElement().asString().contains("give it in days");
    }

    @Test
    void aPositionInTheWordsOfLawyersIsUnderstood() {
        write(
                folder.resolve("contract.csv"),
                "Id,Point,Position,Words of the contract",
                "ip-wording,,present assignment,hereby assigns",
                "ip-vesting,,upon creation,");

        assertThat(facts(folder, Clause.class))
                .extracting(Clause::position)
                .containsExactlyInAnyOrder("present", "on creation");
        assertThat(read(folder).open()).isEmpty();
    }

    @Test
    void aPositionThatIsNotUnderstoodIsKeptAsWrittenAndAskedAbout() {
        write(
                folder.resolve("vendor/contract.csv"),
                "Id,Point,Position,Words of the contract",
                "ip-wording,,as is usual,hereby assigns");
        Dossier open = read(folder.resolve("vendor"));
        Query query = open.open().get(0);
        assertThat(query.ask()).startsWith("Which position is \"as is usual\" on: In which words");
        assertThat(facts(open, Clause.class)).singleElement().satisfies(clause -> {
            assertThat(clause.position()).isNull();
            assertThat(clause.unread()).isEqualTo("as is usual");
        });

        write(
                folder.resolve("vendor.settled.yaml"),
                "settled:",
                "  - key: \"" + query.key() + "\"",
                "    ask: \"" + query.ask().replace("\"", "'") + "\"",
                "    answer: present",
                "    by: R. Reviewer",
                "    on: 2026-03-01");

        Clause settled = only(folder.resolve("vendor"), Clause.class);
        assertThat(settled.position()).isEqualTo("present");
        assertThat(settled.unread()).isNull();
    }

    @Test
    void aNoteOfTwoRepliesThatContradictEachOtherShowsBoth() {
        write(folder.resolve("a.csv"), "Question,Answer", "Do individual team members sign NDAs?,Each person signs");
        write(folder.resolve("b.csv"), "Question,Answer", "Do individual team members sign NDAs?,On request");

        assertThat(notes(folder, "a.csv")).isNotEmpty().noneMatch(note -> note.contains("\"\""));
        assertThat(notes(folder, "b.csv")).isNotEmpty().noneMatch(note -> note.contains("\"\""));
    }
}
