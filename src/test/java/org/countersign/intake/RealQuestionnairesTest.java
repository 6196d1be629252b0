package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.audit.Audit;
import org.countersign.audit.Auditor;
import org.countersign.audit.CheckOutcome;
import org.countersign.facts.Answer;
import org.countersign.facts.Colour;
import org.countersign.facts.Register;
import org.countersign.facts.Reply;
import org.countersign.policy.Bundled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real questionnaires, as they are handed out and as a vendor filled them in. */
class RealQuestionnairesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({RealQuestionnaires.CAIQ + ", CAIQ 4, 261", RealQuestionnaires.HECVAT + ", HECVAT 4, 332"})
    void allQuestionsOfABlankQuestionnaireAreFoundAskedAndUnanswered(String file, String title, int questions)
            throws IOException {
        Dossier dossier = read(copy(file));

        assertThat(facts(dossier, Answer.class)).hasSize(questions).allSatisfy(answer -> assertThat(answer.reply())
                .isEqualTo(Reply.UNANSWERED));
        assertThat(facts(dossier, Register.class)).isEmpty();
        assertThat(dossier.open()).isEmpty();
        assertThat(dossier.understood()).isNotEmpty().allSatisfy(place -> assertThat(place.what())
                .isEqualTo(title));
    }

    @Test
    void fortyQuestionsOfHecvatExpectANo() throws IOException {
        List<Answer> answers = facts(copy(RealQuestionnaires.HECVAT), Answer.class);

        assertThat(answers).filteredOn(answer -> "no".equals(answer.good())).hasSize(40);
        assertThat(answers)
                .filteredOn(answer -> "yes".equals(answer.good()) || "no".equals(answer.good()))
                .hasSizeBetween(286, 288);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.good())
                .as(answer.question())
                .satisfiesAnyOf(good -> assertThat(good).isNotNull(), good -> assertThat(answer.closed())
                        .isFalse()));
    }

    @Test
    void aBlankQuestionnaireTurnsNothingGreen() throws Exception {
        copy(RealQuestionnaires.CAIQ);
        Dossier dossier = read(copy(RealQuestionnaires.HECVAT));
        Audit audit = new Auditor(Bundled.rules())
                .audit(dossier.name(), dossier.inputs(), dossier.facts(), LocalDate.of(2026, 3, 1));
        assertThat(audit.checks())
                .filteredOn(check -> !check.id().startsWith("INT-"))
                .extracting(CheckOutcome::colour)
                .doesNotContain(Colour.GREEN);
    }

    @ParameterizedTest
    @CsvSource({
        "fimil_caiq.ts, CAIQ 4, 172, 52, 25, 12",
        "fimil_vsa-core.ts, VSA Core, 78, 12, 4, 15",
        "fimil_vsa-full.ts, VSA Full, 84, 16, 1, 11",
        "fimil_mvsp.ts, MVSP 2, 19, 3, 2, 1"
    })
    void aFilledQuestionnaireReadsAsItWasFilledIn(
            String file, String title, int yes, int partly, int notApplicable, int no) {
        List<RealQuestionnaires.Filled> filled = RealQuestionnaires.filled(file);
        write(filled, title);
        Dossier dossier = read(folder);

        assertThat(filled).hasSize(yes + partly + notApplicable + no);
        assertThat(replies(dossier))
                .isEqualTo(new TreeMap<>(Map.of(
                        Reply.YES, yes, Reply.PARTLY, partly, Reply.NOT_APPLICABLE, notApplicable, Reply.NO, no)));
    }

    @Test
    void aYesThatSaysNotYetIsNoYes() {
        write(RealQuestionnaires.filled("fimil_vsa-full.ts"), "VSA Full");

        assertThat(facts(folder, Answer.class))
                .filteredOn(answer -> answer.question().equals("VSA Full COMP-3"))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.reply()).isEqualTo(Reply.YES);
                    assertThat(answer.hedge()).isEqualTo("not yet");
                    assertThat(answer.isYes()).isFalse();
                    assertThat(answer.isPartly()).isTrue();
                    assertThat(answer.sources().get(0).citing(List.of("reply")).quote())
                            .contains("not yet");
                });
    }

    @Test
    void theFilledOneLaidOverTheBlankOneCountsOnce() throws IOException {
        Path dossier = copy(RealQuestionnaires.CAIQ);
        write(RealQuestionnaires.filled("fimil_caiq.ts"), "CAIQ 4");

        assertThat(replies(read(dossier)).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(261);
    }

    private static Map<Reply, Integer> replies(Dossier dossier) {
        return facts(dossier, Answer.class).stream()
                .collect(Collectors.toMap(Answer::reply, answer -> 1, Integer::sum, TreeMap::new));
    }

    private void write(List<RealQuestionnaires.Filled> filled, String title) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(title.contains("MVSP") ? "Minimum Viable Secure Product" : "Our answers"));
        rows.add(List.of("Question ID", "Question", "Answer", "Explanation"));
        filled.forEach(each -> rows.add(List.of(each.id(), each.question(), each.answer(), each.explanation())));
        Books.with("Questionnaire", rows).save(folder.resolve("filled.xlsx"));
    }

    private Path copy(String name) throws IOException {
        Files.copy(RealQuestionnaires.file(name), folder.resolve(name));
        return folder;
    }
}
