package org.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewer sees and settles before anything is judged. */
class ReadCommandTest {

    private static final String NDAS = "Name,Signed on\nA. Testowa,2025-02-01\n";

    @TempDir
    private Path folder;

    private Path dossier;
    private String out = "";
    private String err = "";

    @BeforeEach
    void aRosterAndAnNdaOfSomebodyWhoMayBeMeant() throws IOException {
        dossier = Files.createDirectories(folder.resolve("vendor-a"));
        Files.writeString(
                dossier.resolve("roster.csv"),
                "Person id,Imię i nazwisko,Stanowisko,Bogus\nP-1,Anna Testowa,Tester,x\nP-2,Adam Testowy,Tester,\n");
        Files.writeString(dossier.resolve("ndas.csv"), NDAS);
        Files.writeString(dossier.resolve("tale.csv"), "Once,upon\na,time\n");
    }

    @Test
    void eachFileIsShownWithWhatItWasTakenForItsColumnsItsFactsAndWhatWasLeft() {
        assertThat(read()).isEqualTo(4);
        assertThat(out)
                .contains("roster.csv: table, read")
                .contains("Roster, 100 % sure, 2 rows")
                .contains("\"Imię i nazwisko\" is Name")
                .contains("2 x Person")
                .contains("id P-1, name Anna Testowa, role Tester")
                .contains("the column \"Bogus\" was not used")
                .contains("tale.csv: table, not read")
                .contains("was not recognised as a register");
    }

    @Test
    void whatOnlyAPersonCanTellIsAsked() {
        read();
        assertThat(out)
                .contains("1 question is open:")
                .contains("Whom does \"A. Testowa\" mean?")
                .contains("- Anna Testowa (P-1)")
                .contains("Settle them with: countersign read ");
    }

    @Test
    void aCorrectionBesideTheDossierIsReadAndStaysWhenSomethingIsSettled() throws IOException {
        Files.writeString(folder.resolve("vendor-a.settled.yaml"), """
                corrected:
                  - file: "roster.csv"
                    at: "C2"
                    was: "Tester"
                    now: "Architect"
                    by: "Ann"
                    on: 2026-03-01
                    why: "Mail of 2 March"
                """);

        read("1\n", "--settle", "--by", "Rita Reviewer");
        assertThat(out).contains("role Architect", "reads \"Tester\" and was corrected to \"Architect\" by Ann");
        assertThat(Files.readString(folder.resolve("vendor-a.settled.yaml")))
                .contains("answer: \"P-1\"", "now: \"Architect\"", "why: \"Mail of 2 March\"");
    }

    @Test
    void anAnswerIsKeptBesideTheDossierWithNameAndDayAndQuotedByTheFact() throws IOException {
        read("1\n", "--settle", "--by", "Rita Reviewer");
        assertThat(out).contains("Nothing is left to settle.").contains("No question is open.");
        assertThat(Files.readString(folder.resolve("vendor-a.settled.yaml")))
                .contains("answer: \"P-1\"")
                .contains("by: \"Rita Reviewer\"")
                .containsPattern("on: 20\\d\\d-\\d\\d-\\d\\d");
        assertThat(names(dossier)).containsExactly("ndas.csv", "roster.csv", "tale.csv");

        read("", "--json");
        assertThat(out)
                .contains("\"format\": \"countersign-reading\"")
                .containsPattern("\"person\": \"P-1\",\\s+\"name\": \"A. Testowa\"")
                .contains("Settled by Rita Reviewer on 20")
                .contains("\"file\": \"vendor-a.settled.yaml\"");
    }

    @Test
    void noneOfThemIsAnAnswerToo() {
        read("n\n", "--settle", "--by", "Rita Reviewer");
        assertThat(out).contains("No question is open.").contains("who matches nobody on the roster");
    }

    @Test
    void aQuestionMayBeLeftForLater() {
        read("7\nfoo\n\n", "--settle", "--by", "Rita Reviewer");
        assertThat(out)
                .contains("\"7\" is none of the answers.")
                .contains("\"foo\" is none of the answers.")
                .contains("1 left for later.")
                .contains("1 question is open:");
        assertThat(folder.resolve("vendor-a.settled.yaml")).doesNotExist();
    }

    @Test
    void whoeverSettlesIsAskedForTheNameUntilOneIsGiven() {
        read("\n  \nRita Reviewer\n1\n", "--settle");
        assertThat(out).contains("Your name").contains("No question is open.");
    }

    @Test
    void whereNobodyAnswersNothingIsSettled() {
        read("", "--settle");
        assertThat(out).contains("1 question is open:");
    }

    @Test
    void anAnswerAboutALayoutIsRememberedForTheNextVendor() throws IOException {
        Path rules = copyOfTheRules();
        String unclear = "Name,Signed on\nAnna Testowa,2025-02-01\n";
        Files.delete(dossier.resolve("ndas.csv"));
        Files.writeString(dossier.resolve("papers.csv"), unclear);
        Path next = Files.createDirectories(folder.resolve("vendor-b"));
        Files.writeString(next.resolve("files.csv"), unclear);

        read("1\n", "--settle", "--by", "Rita Reviewer", "--remember", "--rules", rules.toString());
        assertThat(out).contains("Which register is the table").contains("No question is open.");
        assertThat(rules.resolve("remembered.yaml")).exists();

        dossier = next;
        read("", "--rules", rules.toString());
        assertThat(out).contains("No question is open.");

        read("", "--json", "--rules", rules.toString());
        assertThat(out).contains("Settled by Rita Reviewer on 20");
    }

    @Test
    void aSettlementFileThatIsBrokenIsNamedAndNotBelieved() throws IOException {
        Files.writeString(folder.resolve("vendor-a.settled.yaml"), "settled:\n  - key: \"person: ndas: A. Testowa\"\n");
        assertThat(read()).isEqualTo(4);
        assertThat(out)
                .contains("vendor-a.settled.yaml: settlement, not read")
                .contains("a settlement lacks \"answer\"")
                .contains("1 question is open:");
    }

    @Test
    void aDossierThatIsNotThereIsNamed() {
        dossier = folder.resolve("nowhere");
        assertThat(read()).isEqualTo(3);
        assertThat(err).contains("nowhere").contains("does not exist");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path copyOfTheRules() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("rules"));
        for (String file : List.of("registers.yaml", "questions.yaml", "clauses.yaml")) {
            Files.copy(Path.of("rules").resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private int read() {
        return read("");
    }

    private int read(String typed, String... more) {
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("read", dossier.toString()));
        arguments.addAll(List.of(more));
        int code = Main.run(
                arguments.toArray(String[]::new),
                Terminal.PLAIN,
                new BufferedReader(new StringReader(typed)),
                new PrintWriter(said),
                new PrintWriter(complained));
        out = said.toString();
        err = complained.toString();
        return code;
    }
}
