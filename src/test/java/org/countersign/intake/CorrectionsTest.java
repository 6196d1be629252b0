package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.facts.Answer;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.Person;
import org.countersign.facts.Source;
import org.countersign.vocabulary.Correction;
import org.countersign.vocabulary.Corrections;
import org.countersign.vocabulary.SettlementFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person corrects is read instead of what stands there, and every quote says so. */
class CorrectionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    private Path dossier;

    @BeforeEach
    void aDossier() throws IOException {
        dossier = Files.createDirectories(folder.resolve("vendor-a"));
    }

    @Test
    void aMistypedDayIsReadAsItWasMeant() throws IOException {
        roster("2025-13-01");
        assertThat(people().get(0).start()).isNull();

        corrected(new Correction("roster.csv", "", "C2", "2025-13-01", "2025-12-01", "Ann", DAY, "Mail of 2 March"));

        Person eve = people().get(0);
        assertThat(eve.start()).isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(quotes(eve)).contains("Corrected by Ann on 2026-03-01, C2 from \"2025-13-01\": Mail of 2 March");
        assertThat(quotes(people().get(1))).doesNotContain("Corrected");
        assertThat(Dossiers.notes(dossier, "roster.csv"))
                .anyMatch(note -> note.contains("reads \"2025-13-01\" and was corrected to \"2025-12-01\" by Ann"));
        assertThat(Files.readString(dossier.resolve("roster.csv"))).contains("2025-13-01");
    }

    @Test
    void aQuoteOfAnotherFieldDoesNotRepeatIt() throws IOException {
        roster("2025-13-01");
        corrected(new Correction("roster.csv", "", "C2", "2025-13-01", "2025-12-01", "Ann", DAY, "Mail of 2 March"));

        Source source = people().get(0).sources().get(0);
        assertThat(source.citing(List.of("start")).quote()).contains("Corrected by Ann");
        assertThat(source.citing(List.of("name")).quote()).doesNotContain("Corrected by Ann");
    }

    @Test
    void aCellOfAWorkbookIsCorrectedByItsSheetAndAddress() throws IOException {
        Files.write(
                dossier.resolve("roster.xlsx"),
                Papers.xlsx(List.of(
                        List.of("Person id", "Name", "Start date"), List.of("P-1", "Eve Example", "2025-13-01"))));
        String sheet = people().get(0).sources().get(0).sheet();
        corrected(new Correction(
                "roster.xlsx", String.valueOf(sheet), "C2", "2025-13-01", "2025-12-01", "Ann", DAY, "y"));

        assertThat(people().get(0).start()).isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(quotes(people().get(0))).contains("Corrected by Ann");
    }

    @Test
    void aCorrectedHeadingIsSaidOfAllThatStandsUnderIt() throws IOException {
        Dossiers.write(dossier.resolve("roster.csv"), "Person id,Name,Role,Strat", "P-1,Eve Example,Tester,2025-12-01");
        assertThat(people().get(0).start()).isNull();

        corrected(new Correction("roster.csv", "", "D1", "Strat", "Start date", "Ann", DAY, "Mistyped"));

        assertThat(people().get(0).start()).isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(quotes(people().get(0))).contains("Corrected by Ann on 2026-03-01, D1");
    }

    @Test
    void aValueOfAStructuredFileIsCorrectedByItsPath() throws IOException {
        Dossiers.write(dossier.resolve("engagement.yaml"), "engagement:", "  start: 2025-13-01", "  vendor: Acme");
        corrected(new Correction(
                "engagement.yaml", "", "engagement.start", "2025-13-01", "2025-12-01", "Ann", DAY, "Mistyped"));

        Engagement engagement = Dossiers.only(dossier, Engagement.class);
        assertThat(engagement.start()).isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(quotes(engagement)).contains("Corrected by Ann");
    }

    @Test
    void anAnswerInRunningTextIsCorrectedByItsLine() throws IOException {
        Dossiers.write(
                dossier.resolve("answers.txt"),
                "Do all people who work for us sign an NDA before they start?",
                "Yse",
                "Is multi-factor authentication enforced for all accounts?",
                "Yes");
        corrected(new Correction("answers.txt", "", "line 2", "Yse", "Yes", "Ann", DAY, "Mistyped"));

        assertThat(Dossiers.facts(dossier, Answer.class).stream().map(CorrectionsTest::quotes))
                .anyMatch(quote -> quote.contains("Corrected by Ann"));
    }

    @Test
    void whatStandsThereNoLongerIsNotCorrected() throws IOException {
        roster("2025-11-01");
        corrected(
                new Correction("roster.csv", "", "C2", "2025-13-01", "2025-12-01", "Ann", DAY, "Mail of 2 March"),
                new Correction("gone.csv", "", "A1", "x", "y", "Ann", DAY, "z"));

        assertThat(people().get(0).start()).isEqualTo(LocalDate.of(2025, 11, 1));
        assertThat(quotes(people().get(0))).doesNotContain("Corrected");
        assertThat(Dossiers.notes(dossier, "roster.csv")).anyMatch(note -> note.contains("this was not used"));
        assertThat(Dossiers.notes(dossier, "vendor-a.settled.yaml"))
                .anyMatch(note -> note.contains("gone.csv") && note.contains("no such file was read"));
    }

    @Test
    void aCorrectionComesBackFromItsFileAsItWas() {
        Correction odd = new Correction("a \"b\".csv", "Sh: #1", "C2", "x\ny", "- z", "Ann", DAY, "'why' \\ {}");

        assertThat(Corrections.parse(Path.of("x"), SettlementFile.yaml(List.of()) + Corrections.yaml(List.of(odd))))
                .containsExactly(odd);
    }

    @Test
    void aCorrectionWithoutAReasonIsNotUsedAndSaysSo() throws IOException {
        roster("2025-13-01");
        Files.writeString(
                folder.resolve("vendor-a.settled.yaml"),
                "corrected:\n  - {file: roster.csv, at: C2, was: 2025-13-01, now: 2025-12-01, by: Ann, on: 2026-03-01}\n");

        assertThat(Dossiers.notes(dossier, "vendor-a.settled.yaml"))
                .anyMatch(note -> note.contains("a correction lacks \"why\""));
    }

    private void roster(String start) throws IOException {
        Dossiers.write(
                dossier.resolve("roster.csv"),
                "Person id,Name,Start date",
                "P-1,Eve Example," + start,
                "P-2,Adam Example,2025-12-01");
    }

    private void corrected(Correction... corrections) throws IOException {
        Files.writeString(
                folder.resolve("vendor-a.settled.yaml"),
                SettlementFile.yaml(List.of()) + Corrections.yaml(List.of(corrections)));
    }

    private List<Person> people() {
        return Dossiers.facts(dossier, Person.class);
    }

    private static String quotes(Fact fact) {
        return fact.sources().stream().map(Source::quote).collect(Collectors.joining("\n"));
    }
}
