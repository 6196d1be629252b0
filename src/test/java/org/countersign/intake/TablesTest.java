package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.notes;
import static org.countersign.intake.Dossiers.read;
import static org.countersign.intake.Dossiers.write;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.countersign.facts.Departure;
import org.countersign.facts.Headcount;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.facts.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    @TempDir
    Path folder;

    @Test
    void tablesBelowEachOtherAreReadEach() {
        Books.with(
                        "Sheet1",
                        List.of(
                                List.of("Vendor pack 2026"),
                                List.of(),
                                List.of("Name", "Role", "Start"),
                                List.of("Ola Próbna", "Tester", DAY),
                                List.of("Jan Testowy", "Tester", DAY),
                                List.of("Total", 2),
                                List.of(),
                                List.of("Leavers"),
                                List.of("Name", "Last working day", "Access revoked on"),
                                List.of("Ewa Wzorna", DAY, DAY)))
                .save(folder.resolve("list.xlsx"));
        Dossier dossier = read(folder);

        assertThat(facts(dossier, Register.class)).extracting(Register::name).containsExactly("departures", "roster");
        assertThat(facts(dossier, Person.class)).filteredOn(Person::onRoster).hasSize(2);
        assertThat(facts(dossier, Departure.class)).hasSize(1);
        assertThat(notes(dossier, "list.xlsx")).singleElement().asString().contains("row 6: is a total");
    }

    @Test
    void tablesBesideEachOtherAreReadEach() {
        Books.with(
                        "Sheet1",
                        List.of(
                                List.of("Name", "Role", "", "Month", "Headcount"),
                                List.of("Ola Próbna", "Tester", "", "2026-01", 12),
                                List.of("", "", "", "2026-02", 13)))
                .save(folder.resolve("list.xlsx"));

        assertThat(facts(folder, Person.class)).hasSize(1);
        assertThat(facts(folder, Headcount.class)).extracting(Headcount::count).containsExactly(12, 13);
    }

    @Test
    void groupsOfColumnsThatNameRegistersAreReadAsThese() throws Exception {
        Path file = folder.resolve("list.xlsx");
        Books.with(
                        "Sheet1",
                        List.of(
                                List.of("", "", "NDA", "", "IP assignment"),
                                List.of("Name", "Role", "Signed on", "Valid until", "Signed on"),
                                List.of("Ola Próbna", "Tester", DAY, DAY.plusYears(1), DAY.plusDays(2))))
                .save(file);
        Books.change(file, workbook -> workbook.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("C1:D1")));

        assertThat(facts(folder, Person.class)).extracting(Person::role).containsExactly("Tester");
        assertThat(facts(folder, Nda.class)).extracting(Nda::endsOn).containsExactly(DAY.plusYears(1));
        assertThat(facts(folder, IpAssignment.class))
                .extracting(IpAssignment::signedOn)
                .containsExactly(DAY.plusDays(2));
    }

    @Test
    void aGroupThatIsAboutOthersGivesNoValues() {
        Books.with(
                        "Roster",
                        List.of(
                                List.of("Employee", "", "Line manager", ""),
                                List.of("Name", "Role", "Name", "E-mail"),
                                List.of("Ola Próbna", "Tester", "Ewa Wzorna", "ewa@v.example")))
                .save(folder.resolve("list.xlsx"));

        assertThat(facts(folder, Person.class)).extracting(Person::email).doesNotContain("ewa@v.example");
        assertThat(facts(folder, Person.class)).extracting(Person::name).doesNotContain("Ewa Wzorna");
    }

    @Test
    void givenAndFamilyNamesInTwoColumnsAreOneName() {
        write(folder.resolve("a/roster.csv"), "Nachname;Vorname;Rolle", "Beispiel;Ola;Tester");
        write(folder.resolve("b/roster.csv"), "Nombre;Apellidos;Puesto", "Inés;Ejemplo;Tester");
        write(folder.resolve("c/roster.csv"), "Name;Vorname;Rolle", "Muster;Jürgen;Tester");

        assertThat(facts(folder, Person.class))
                .extracting(Person::name)
                .containsExactlyInAnyOrder("Ola Beispiel", "Inés Ejemplo", "Jürgen Muster");
    }

    @Test
    void whatStandsBelowATableAndDoesNotFitItIsNotReadAsItsRows() {
        write(
                folder.resolve("ndas.csv"),
                "Name,Signed on",
                "Ola Próbna,2026-01-15",
                "",
                "City,Lead",
                "Warsaw,Jan Testowy");

        assertThat(facts(folder, Nda.class)).hasSize(1);
        assertThat(notes(folder, "ndas.csv").toString()).contains("rows 4 to 5").contains("City, Lead");
    }

    @Test
    void mergedHeadingsOfSectionsAreNoEntries() throws Exception {
        Path file = folder.resolve("list.xlsx");
        Books.with(
                        "Roster",
                        List.of(List.of("Name", "Role"), List.of("Core Platform"), List.of("Ola Próbna", "Tester")))
                .save(file);
        Books.change(file, workbook -> workbook.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A2:B2")));

        assertThat(facts(folder, Person.class)).extracting(Person::name).containsExactly("Ola Próbna");
        assertThat(notes(folder, "list.xlsx")).singleElement().asString().contains("heads the rows below");
    }

    @Test
    void remarksAndSignaturesBelowATableAreNoEntries() {
        write(
                folder.resolve("roster.csv"),
                "Name,Role",
                "Ola Próbna,Tester",
                "Prepared by:,Jan Testowy",
                "Stand: 2026");

        assertThat(facts(folder, Person.class)).extracting(Person::name).containsExactly("Ola Próbna");
        assertThat(notes(folder, "roster.csv")).hasSize(2);
    }

    @Test
    void aColumnThatOnlyNumbersTheRowsIsNoId() {
        write(folder.resolve("roster.csv"), "No.,Name,Role", "1,Ola Próbna,Tester", "2,Jan Testowy,Tester");

        assertThat(facts(folder, Person.class)).extracting(Person::id).doesNotContain("1", "2");
        assertThat(notes(folder, "roster.csv")).singleElement().asString().contains("only numbers the rows");
    }

    @Test
    void anotherDateOfTheColumnTellsWhichNumberIsTheDay() {
        write(folder.resolve("ndas.csv"), "Name,Signed on", "Ola Próbna,03/04/2026", "Jan Testowy,25/04/2026");

        assertThat(facts(folder, Nda.class))
                .extracting(Nda::signedOn)
                .containsExactlyInAnyOrder(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 25));
    }

    @Test
    void datesThatContradictEachOtherTellNothing() {
        write(
                folder.resolve("ndas.csv"),
                "Name,Signed on",
                "Ola Próbna,03/04/2026",
                "Jan Testowy,25/04/2026",
                "Ewa Wzorna,04/25/2026");
        Dossier dossier = read(folder);

        assertThat(facts(dossier, Nda.class)).extracting(Nda::signedOn).contains((LocalDate) null);
        assertThat(dossier.open()).singleElement().satisfies(query -> assertThat(query.ask())
                .contains("Which number is the day")
                .contains("03/04/2026"));
    }

    @Test
    void headingsMayCarryMarksNumbersAndUnits() {
        write(
                folder.resolve("roster.csv"),
                "1. NAME *,2) Role:,\"Start\n(dd.mm.yyyy)\",Seniority [level]",
                "Ola Próbna,Tester,15.01.2026,senior");

        assertThat(facts(folder, Person.class)).extracting(Person::start).containsExactly(DAY);
        assertThat(notes(folder, "roster.csv")).isEmpty();
    }
}
