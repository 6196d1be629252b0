package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.input;
import static org.countersign.intake.Dossiers.notes;
import static org.countersign.intake.Dossiers.read;
import static org.countersign.intake.Dossiers.write;
import static org.countersign.intake.Papers.ROSTER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.facts.Input;
import org.countersign.facts.Person;
import org.countersign.facts.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same register in every format becomes the same facts, each of which knows where it was read. */
class FormatsTest {

    @TempDir
    Path folder;

    static Stream<Arguments> formats() {
        String html = """
                <html><head><title>Offer</title></head><body><p>Our team:</p><table>
                <tr><th>Name<th>Role<th>Start</tr>
                <tr><td>Ola Probna<td>Tester<td>2026-01-15</tr>
                <tr><td>Jan Testowy<td>Architect<td>2025-11-03</tr></table></body></html>
                """;
        return Stream.of(
                Arguments.of("team.xls", Papers.xls(ROSTER), "Roster", 2, null, null),
                Arguments.of("team.xlsx", Papers.xlsx(ROSTER), "Roster", 2, null, null),
                Arguments.of("team.ods", Papers.odsRoster(), "Roster", 2, null, null),
                Arguments.of("team.csv", Papers.csv(ROSTER), null, 2, null, null),
                Arguments.of("team.tsv", lines("\t"), null, 2, null, null),
                Arguments.of("team.txt", lines("\t"), null, 2, null, null),
                Arguments.of("bar.csv", lines("|"), null, 2, null, null),
                Arguments.of("team.docx", Papers.docx(ROSTER, "Our team"), null, 2, null, "table 1"),
                Arguments.of("team.pdf", Papers.pdf(ROSTER, 22), null, 2, 1, "table 1"),
                Arguments.of("tight.pdf", Papers.pdf(ROSTER, 13), null, 2, 1, "table 1"),
                Arguments.of("team.html", Papers.text(html), null, 2, null, "table 1"),
                Arguments.of("team.md", markdown(), null, 5, null, "table 1"),
                Arguments.of("team.json", Papers.text(json()), null, 1, null, null),
                Arguments.of("people.json", Papers.text("{\"people\": " + json() + "}"), null, 1, null, "people"),
                Arguments.of("team.yaml", yaml(), null, 1, null, "people"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void aRegisterIsReadFromAnyFormat(String name, byte[] bytes, String sheet, int row, Integer page, String path)
            throws IOException {
        Files.write(folder.resolve(name), bytes);
        Dossier dossier = read(folder);

        assertThat(facts(dossier, Person.class))
                .as(() -> dossier.inputs().toString())
                .extracting(Person::name, Person::role, Person::start)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Ola Probna", "Tester", LocalDate.of(2026, 1, 15)),
                        org.assertj.core.groups.Tuple.tuple("Jan Testowy", "Architect", LocalDate.of(2025, 11, 3)));
        assertThat(ola(dossier))
                .extracting(Source::file, Source::sheet, Source::row, Source::page, Source::path)
                .containsExactly(name, sheet, row, page, path);
    }

    private static Source ola(Dossier dossier) {
        return facts(dossier, Person.class).stream()
                .filter(person -> "Ola Probna".equals(person.name()))
                .findFirst()
                .orElseThrow()
                .sources()
                .get(0);
    }

    private static byte[] lines(String separator) {
        return Papers.text(String.join(
                "\n", ROSTER.stream().map(row -> String.join(separator, row)).toList()));
    }

    private static byte[] markdown() {
        return Papers.text("""
                # Our team

                | Name | Role | Start |
                |---|---|---|
                | Ola Probna | Tester | 2026-01-15 |
                | Jan Testowy | *Architect* | 2025-11-03 |
                """);
    }

    private static String json() {
        return "[{\"name\": \"Ola Probna\", \"role\": \"Tester\", \"start\": \"2026-01-15\"},"
                + " {\"name\": \"Jan Testowy\", \"start\": \"2025-11-03\", \"role\": \"Architect\"}]";
    }

    private static byte[] yaml() {
        return Papers.text("""
                people:
                  - {name: Ola Probna, role: Tester, start: 2026-01-15}
                  - {name: Jan Testowy, role: Architect, start: 2025-11-03}
                """);
    }

    @Test
    void aRegisterThatGoesOnOverPagesIsOneTableWithThePageOfEachRow() throws IOException {
        Files.write(folder.resolve("team.pdf"), PaperPages.roster(60));
        Dossier dossier = read(folder);

        assertThat(facts(dossier, Person.class)).hasSize(60);
        assertThat(facts(dossier, Person.class))
                .extracting(person -> person.sources().get(0).page())
                .contains(1, 2);
        assertThat(dossier.understood()).hasSize(1);
    }

    @Test
    void wrappedCellsOfAPdfAreOneValueAndLinesThatMayBelongToEitherRowAreNotGuessed() throws IOException {
        List<List<String>> rows = List.of(
                List.of("Name", "Role", "Start"),
                List.of("Ola Probna", "Senior tester of", "2026-01-15"),
                List.of("", "payment systems", ""),
                List.of("Jan Testowy", "Architect", "2025-11-03"));
        Files.write(folder.resolve("team.pdf"), Papers.pdf(rows, 13));
        Files.write(folder.resolve("wide.pdf"), PaperPages.wrapped());
        Dossier dossier = read(folder);

        assertThat(notes(dossier, "team.pdf")).anySatisfy(note -> assertThat(note)
                .contains("page 1")
                .contains("which of its lines belong to one row cannot be told")
                .contains("ask for it as a workbook"));
        assertThat(facts(dossier, Person.class))
                .extracting(Person::name, Person::role)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Ola Probna", "Senior tester of payment systems"),
                        org.assertj.core.groups.Tuple.tuple("Jan Testowy", "Architect"));
    }

    @Test
    void aScanSaysThatItHoldsNoText() throws IOException {
        Files.write(folder.resolve("scan.pdf"), PaperPages.blank());

        assertThat(input(read(folder), "scan.pdf").outcome()).isEqualTo(Input.Outcome.NOT_READ);
        assertThat(notes(folder, "scan.pdf")).singleElement().asString().contains("no text", "OCR");
    }

    @Test
    void aPdfWithAPasswordIsToBeSavedWithoutAndOneWithAnEmptyOneIsRead() throws IOException {
        Files.write(folder.resolve("locked.pdf"), PaperPages.locked("secret"));
        Files.write(folder.resolve("open.pdf"), PaperPages.locked(""));
        Dossier dossier = read(folder);

        assertThat(notes(dossier, "locked.pdf")).singleElement().asString().contains("protected by a password");
        assertThat(facts(dossier, Person.class)).hasSize(2);
    }

    @Test
    void aWorkbookOfLibreOfficeKeepsValuesMergesAndWhatItHides() throws IOException {
        Files.write(folder.resolve("team.ods"), Papers.ods("""
                        <table:table table:name="Roster" table:style-name="unseen">
                        <table:table-column table:number-columns-repeated="2"/>
                        <table:table-column table:visibility="collapse"/>
                        <table:table-row><table:table-cell office:value-type="string"><text:p>Name</text:p></table:table-cell>
                          <table:table-cell office:value-type="string"><text:p>Role</text:p></table:table-cell>
                          <table:table-cell office:value-type="string"><text:p>Start</text:p></table:table-cell></table:table-row>
                        <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
                        <table:table-row><table:table-cell office:value-type="string"><text:p>Ola<text:s/>Probna</text:p></table:table-cell>
                          <table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Tester</text:p></table:table-cell>
                          <table:table-cell office:value-type="date" office:date-value="2026-01-15"><text:p>15.01.26</text:p></table:table-cell></table:table-row>
                        <table:table-row table:visibility="filter"><table:table-cell office:value-type="string"><text:p>Jan Testowy</text:p></table:table-cell>
                          <table:covered-table-cell/>
                          <table:table-cell office:value-type="date" office:date-value="2025-11-01"><text:p>November 2025</text:p></table:table-cell></table:table-row>
                        <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
                        </table:table>
                        """));
        Dossier dossier = read(folder);

        assertThat(facts(dossier, Person.class)).extracting(Person::role).containsOnly("Tester");
        assertThat(ola(dossier).cell()).contains("A4");
        assertThat(facts(dossier, Person.class))
                .filteredOn(person -> "Ola Probna".equals(person.name()))
                .extracting(Person::start)
                .containsExactly(LocalDate.of(2026, 1, 15));
        assertThat(notes(dossier, "team.ods"))
                .contains("sheet Roster: is hidden; it was read all the same")
                .contains("sheet Roster, column C: is hidden; it was read all the same")
                .contains("sheet Roster, rows 5 to 5: 1 of them are hidden; they were read all the same");
    }

    @Test
    void aStrictWorkbookIsReadLikeAnyOther() throws IOException {
        Files.write(folder.resolve("team.xlsx"), PaperPages.strict(Papers.xlsx(ROSTER)));
        Dossier dossier = read(folder);

        assertThat(facts(dossier, Person.class)).hasSize(2);
        assertThat(notes(dossier, "team.xlsx")).anyMatch(note -> note.contains("Strict Open XML"));
    }

    @Test
    void aWordDocumentKeepsMergedCellsAndAcceptsChanges() throws IOException {
        Files.write(folder.resolve("team.docx"), PaperPages.word());
        Dossier dossier = read(folder);

        assertThat(facts(dossier, Person.class))
                .extracting(Person::name, Person::role)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Ola Probna", "Tester"),
                        org.assertj.core.groups.Tuple.tuple("Jan Testowy", "Tester"));
        assertThat(notes(dossier, "team.docx"))
                .anyMatch(note -> note.contains("tracked changes (1 insertions, 1 deletions)"));
    }

    @Test
    void namesAndValuesOfJsonAreSectionsLikeThoseOfTheForm() {
        write(
                folder.resolve("engagement.json"),
                "{\"engagement\": {\"vendor\": \"Example Vendor\", \"model\": \"outsourcing\"}}");

        assertThat(facts(read(folder), org.countersign.facts.Engagement.class)).hasSize(1);
    }

    @Test
    void aTableThatOnlyLaysOutAPageIsText() throws IOException {
        Files.writeString(
                folder.resolve("mail.html"),
                "<table><tr><td>Logo</td><td><table><tr><th>Name<th>Role</tr><tr><td>Ola Probna<td>Tester</tr>"
                        + "</table></td></tr></table>");

        assertThat(facts(folder, Person.class)).hasSize(1);
    }

    @Test
    void anUnknownFormatIsListedAndStopsNothing() throws IOException {
        Files.write(folder.resolve("team.csv"), Papers.csv(ROSTER));
        Files.write(folder.resolve("sound.mp3"), new byte[] {1, 0, 2});
        Dossier dossier = read(folder);

        assertThat(notes(dossier, "sound.mp3")).singleElement().asString().contains("does not read .mp3 files");
        assertThat(facts(dossier, Person.class)).hasSize(2);
    }

    @Test
    void aWebPageInAWorkbooksClothesIsNamed() throws IOException {
        Files.writeString(folder.resolve("export.xls"), "<html><table><tr><td>Name</td></tr></table></html>");

        assertThat(notes(folder, "export.xls"))
                .singleElement()
                .asString()
                .contains("is a web page", "rename it to .html");
    }

    @Test
    void theSameRegisterInAnArchiveOrAMailIsReadUnderItsOwnPath() throws IOException {
        Map<String, byte[]> inner = Map.of("hr/team.csv", Papers.csv(ROSTER));
        Files.write(folder.resolve("more.zip"), Papers.zip(inner));

        assertThat(ola(read(folder)).file()).isEqualTo("more.zip/hr/team.csv");
    }
}
