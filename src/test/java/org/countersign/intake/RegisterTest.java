package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.input;
import static org.countersign.intake.Dossiers.notes;
import static org.countersign.intake.Dossiers.only;
import static org.countersign.intake.Dossiers.read;
import static org.countersign.intake.Dossiers.write;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Attestation;
import org.countersign.facts.Departure;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Headcount;
import org.countersign.facts.Input;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.Nda;
import org.countersign.facts.PaymentTerm;
import org.countersign.facts.Person;
import org.countersign.facts.RateCard;
import org.countersign.facts.Register;
import org.countersign.facts.Repository;
import org.countersign.facts.Source;
import org.countersign.facts.Waiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {

    @TempDir
    Path folder;

    @Test
    void aRegisterIsKnownByItsHeadingsUnderAnyFileName() {
        write(folder.resolve("export-7.csv"), "User,System,MFA,Last login", "Ola Próbna,Git,yes,2026-11-01");

        AccessGrant grant = only(folder, AccessGrant.class);
        assertThat(grant.system()).isEqualTo("Git");
        assertThat(grant.mfa()).isTrue();
        assertThat(grant.lastActivity()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void repliesThatSpellAHeadingBeginNoTableBelowATitle() {
        Books.with(
                        "Repositories",
                        List.of(
                                List.of("Repositories"),
                                List.of("Mirrored to the client?", "Client admin", "Repository owner", "Repository"),
                                List.of("No", "Yes", "client", "sample-portal"),
                                List.of("No", "No", "client", "sample-jobs")))
                .save(folder.resolve("repositories.xlsx"));

        assertThat(facts(folder, Repository.class))
                .extracting(Repository::name)
                .containsExactly("sample-jobs", "sample-portal");
    }

    @Test
    void titlesAboveTheHeadingsAreAllowed() {
        Books.with(
                        "Team",
                        List.of(
                                List.of("Sample Vendor"),
                                List.of("Status of March"),
                                List.of(""),
                                List.of("Full name", "Position", "Hire date"),
                                List.of("Ola Próbna", "Tester", LocalDate.of(2020, 5, 1))))
                .save(folder.resolve("team.xlsx"));

        assertThat(only(folder, Person.class).hired()).isEqualTo(LocalDate.of(2020, 5, 1));
    }

    @Test
    void aPolishAndAUkrainianRosterAreUnderstood() {
        write(
                folder.resolve("zespol.csv"),
                "Imię i nazwisko;Stanowisko;Data rozpoczęcia",
                "Ola Próbna;Tester;3 marca 2026");
        write(folder.resolve("команда.csv"), "ПІБ;Посада;Дата початку", "Тарас Пробний;Розробник;15 березня 2026");

        assertThat(facts(folder, Person.class))
                .extracting(Person::start)
                .containsExactlyInAnyOrder(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 15));
    }

    @Test
    void twoRegistersThatFitAlikeAreLeftOpen() {
        write(folder.resolve("list.csv"), "Name,Date signed", "Ola Próbna,2026-01-01");
        Dossier dossier = read(folder);

        assertThat(facts(dossier, Nda.class)).isEmpty();
        assertThat(facts(dossier, IpAssignment.class)).isEmpty();
        assertThat(input(dossier, "list.csv").outcome()).isEqualTo(Input.Outcome.NOT_READ);
        assertThat(notes(dossier, "list.csv"))
                .singleElement()
                .asString()
                .contains("\"IP assignments\" or \"NDAs\"")
                .contains("name the sheet or the file");
    }

    @Test
    void theNameOfTheFileOrSheetDecidesBetweenTwo() {
        write(folder.resolve("nda 2026.csv"), "Name,Date signed", "Ola Próbna,2026-01-01");
        Books.with("IP Assignment", List.of(List.of("Name", "Date signed"), List.of("Ola Próbna", "2026-01-01")))
                .save(folder.resolve("list.xlsx"));

        assertThat(only(folder, Nda.class).signedOn()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(only(folder, IpAssignment.class).signedOn()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void whatStandsBelowAHeadingDecidesBetweenTwoFields() {
        write(folder.resolve("ndas.csv"), "Name,Signed,NDA expiry", "Ola Próbna,2026-01-01,2027-01-01");
        write(folder.resolve("more/ndas.csv"), "Name,Signed,NDA expiry", "Jan Próbny,yes,2027-01-01");

        assertThat(facts(folder, Nda.class)).extracting(Nda::signed).containsExactly(true, null);
        assertThat(facts(folder, Nda.class)).extracting(Nda::signedOn).containsExactly(null, LocalDate.of(2026, 1, 1));
    }

    @Test
    void aStatusOfSignatureIsUnderstood() {
        write(folder.resolve("ndas.csv"), "Name,NDA status", "Jan Próbny,Signed", "Ola Próbna,Pending");

        assertThat(facts(folder, Nda.class)).extracting(Nda::signed).containsExactly(true, false);
    }

    @Test
    void aColumnThatIsNotUsedIsListed() {
        write(folder.resolve("roster.csv"), "Name,Role,Shoe size", "Ola Próbna,Tester,38");
        Dossier dossier = read(folder);

        assertThat(notes(dossier, "roster.csv"))
                .singleElement()
                .asString()
                .contains("column C")
                .contains("Shoe size");
        assertThat(input(dossier, "roster.csv").outcome()).isEqualTo(Input.Outcome.READ);
    }

    @Test
    void twoColumnsForTheSameFieldAreNotChosenBetween() {
        write(folder.resolve("roster.csv"), "Name,Role,Start,Start", "Ola Próbna,Tester,2026-01-01,2026-02-01");

        assertThat(only(folder, Person.class).start()).isNull();
        assertThat(notes(folder, "roster.csv")).hasSize(2).allSatisfy(note -> assertThat(note)
                .contains("keep one"));
    }

    @Test
    void theFieldsOwnHeadingGoesBeforeAWordThatAlsoMeansIt() {
        write(folder.resolve("roster.csv"), "Employee,Name,Role", "17,Ola Próbna,Tester");

        assertThat(only(folder, Person.class).name()).isEqualTo("Ola Próbna");
    }

    @Test
    void totalsRepeatedHeadingsAndStrayRowsAreNoEntries() {
        write(
                folder.resolve("roster.csv"),
                "Name,Role,Other",
                "Ola Próbna,Tester,",
                "Name,Role,Other",
                "Total,1,",
                ",,a remark");
        Dossier dossier = read(folder);

        assertThat(facts(dossier, Person.class)).hasSize(1);
        assertThat(notes(dossier, "roster.csv").toString())
                .contains("row 3: repeats the headings")
                .contains("row 4: is a total")
                .contains("row 5: has nothing");
        assertThat(input(dossier, "roster.csv").outcome()).isEqualTo(Input.Outcome.PARTLY);
    }

    @Test
    void aFileWithHeadingsAloneIsAnEmptyRegister() {
        write(folder.resolve("departures.csv"), "Name,Last working day,Access revoked on");

        assertThat(only(folder, Register.class))
                .extracting(Register::name, Register::rows)
                .containsExactly("departures", 0);
    }

    @Test
    void aSheetAmongOthersWithHeadingsAloneMayJustBeUnfilled() {
        Books.with("Departures", List.of(List.of("Name", "Last working day", "Access revoked on")))
                .and("Roster", List.of(List.of("Name", "Role"), List.of("Ola Próbna", "Tester")))
                .save(folder.resolve("kit.xlsx"));

        assertThat(only(folder, Register.class).name()).isEqualTo("roster");
        assertThat(notes(folder, "kit.xlsx")).singleElement().asString().contains("write \"none\"");
    }

    @Test
    void theWordNoneMakesASheetAnEmptyRegister() {
        Books.with("Departures", List.of(List.of("Name", "Last working day", "Access revoked on"), List.of("none")))
                .and("Roster", List.of(List.of("Name", "Role"), List.of("Ola Próbna", "Tester")))
                .save(folder.resolve("kit.xlsx"));

        assertThat(facts(folder, Register.class)).extracting(Register::name).containsExactly("departures", "roster");
        assertThat(facts(folder, Departure.class)).isEmpty();
    }

    @Test
    void aRegisterSaysWhereItWasSearched() {
        Books.with(
                        "Roster",
                        List.of(
                                List.of("Roster"),
                                List.of("Name", "Role"),
                                List.of("Ola Próbna", "Tester"),
                                List.of("Jan Próbny", "")))
                .save(folder.resolve("kit.xlsx"));
        Source source = only(folder, Register.class).sources().get(0);

        assertThat(source.sheet()).isEqualTo("Roster");
        assertThat(source.excerpts()).containsExactly(new Excerpt("rows", "Rows read", "A2:B4", "2 rows", true));
    }

    @Test
    void everyRecognisedCellIsQuotedAndABlankOneToo() {
        Books.with(
                        "NDAs",
                        List.of(
                                List.of("Name", "Signed on", "Ends on"),
                                List.of("Ola Próbna", LocalDate.of(2026, 1, 1), "")))
                .save(folder.resolve("legal.xlsx"));
        Source source = only(folder, Nda.class).sources().get(0);

        assertThat(source.row()).isEqualTo(2);
        assertThat(source.excerpts())
                .containsExactly(
                        new Excerpt("name", "Name", "A2", "Ola Próbna", true),
                        new Excerpt("signedOn", "Signed on", "B2", "2026-01-01", false),
                        new Excerpt("endsOn", "Ends on", "C2", "", false));
    }

    @Test
    void aRowOfATableIsQuotedByItsLine() {
        write(folder.resolve("ndas.csv"), "Name,NDA status", "", "Ola Próbna,Pending");
        Source source = only(folder, Nda.class).sources().get(0);

        assertThat(source.row()).isEqualTo(3);
        assertThat(source.cell()).isNull();
        assertThat(source.quote()).isEqualTo("Name: Ola Próbna · NDA status: Pending");
    }

    @Test
    void aValueThatIsNotUnderstoodIsAbsentAndNoted() {
        Books.with("Roster", List.of(List.of("Name", "Start"), List.of("Ola Próbna", "03/04/2026")))
                .save(folder.resolve("kit.xlsx"));

        assertThat(only(folder, Person.class).start()).isNull();
        assertThat(notes(folder, "kit.xlsx"))
                .singleElement()
                .asString()
                .contains("sheet Roster, cell B2")
                .contains("\"03/04/2026\"")
                .contains("day 3 of month 4")
                .contains("2026-03-31");
    }

    @Test
    void anOptionThatIsNotListedIsAbsentAndNotedWithTheList() {
        write(folder.resolve("roster.csv"), "Name,Seniority", "Ola Próbna,Wizard", "Jan Próbny,Sr");

        assertThat(facts(folder, Person.class)).extracting(Person::seniority).containsExactly("senior", null);
        assertThat(notes(folder, "roster.csv")).singleElement().asString().contains("junior, mid, senior, lead");
    }

    @Test
    void aRowWithoutWhatItsFactNeedsIsNotUsed() {
        write(
                folder.resolve("certs.csv"),
                "Standard,Issued to,Valid to",
                ",Sample Vendor,2027-01-01",
                "SOC 2,Sample Vendor,");

        assertThat(only(folder, Attestation.class).kind()).isEqualTo("soc2");
        assertThat(notes(folder, "certs.csv"))
                .singleElement()
                .asString()
                .contains("row 2")
                .contains("\"Kind\"");
    }

    @Test
    void aMonthStandsForItsLastDay() {
        write(folder.resolve("headcount.csv"), "Month,Headcount", "2026-02,12", "March 2026,13", "2026-04-30,14");

        assertThat(facts(folder, Headcount.class))
                .extracting(Headcount::month)
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30));
    }

    @Test
    void aRateTakesCurrencyAndUnitFromBesideIt() {
        write(folder.resolve("rates.csv"), "Role,Level,Rate (USD/h)", "Developer,senior,75", "Tester,mid,€45 per hour");

        assertThat(facts(folder, RateCard.class)).extracting(RateCard::currency).containsExactly("USD", "EUR");
        assertThat(facts(folder, RateCard.class)).extracting(RateCard::unit).containsOnly("hour");
    }

    @Test
    void sharesArePercentages() {
        Books.with(
                        "Payment terms",
                        List.of(
                                List.of("Instalment", "Percent", "Due"),
                                List.of("First", new Books.Share(0.3), "on signature"),
                                List.of("Second", 70, "acceptance")))
                .save(folder.resolve("terms.xlsx"));

        assertThat(facts(folder, PaymentTerm.class))
                .extracting(term -> String.valueOf(term.percent()))
                .containsExactly("30", "70");
    }

    @Test
    void aWaiverFindsItsCheckHoweverItWasTyped() {
        write(
                folder.resolve("waivers.csv"),
                "Check,Subject,Requested by,Reason,Approved by,Expires on",
                "nda-01,P-001,Requester,Known,Approver,2026-12-31");

        assertThat(only(folder, Waiver.class).check()).isEqualTo("NDA-01");
    }

    @Test
    void hiddenSheetsRowsAndColumnsAreReadAndNoted() throws Exception {
        Path file = folder.resolve("kit.xlsx");
        Books.with("Roster", List.of(List.of("Name", "Role"), List.of("Ola Próbna", "Tester")))
                .and("NDAs", List.of(List.of("Name", "NDA status"), List.of("Ola Próbna", "Signed")))
                .save(file);
        Books.change(file, workbook -> {
            workbook.setSheetHidden(1, true);
            workbook.getSheet("Roster").getRow(1).setZeroHeight(true);
            workbook.getSheet("Roster").setColumnHidden(1, true);
        });

        assertThat(only(folder, Person.class).role()).isEqualTo("Tester");
        assertThat(only(folder, Nda.class).signed()).isTrue();
        assertThat(notes(folder, "kit.xlsx").toString())
                .contains("sheet NDAs: is hidden")
                .contains("rows 2 to 2: 1 of them are hidden")
                .contains("column B: is hidden");
    }

    @Test
    void theStoredResultOfAFormulaIsReadAndAMissingOneIsNot() throws Exception {
        Path file = folder.resolve("kit.xlsx");
        Books.with("Headcount", List.of(List.of("Month", "Headcount"), List.of("2026-02", 1), List.of("2026-03", 1)))
                .save(file);
        Books.change(file, workbook -> {
            workbook.getSheetAt(0).getRow(1).getCell(1).setCellFormula("6+6");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.getSheetAt(0).getRow(2).getCell(1).setBlank();
            workbook.getSheetAt(0).getRow(2).getCell(1).setCellFormula("6+7");
        });

        assertThat(facts(folder, Headcount.class)).extracting(Headcount::count).containsExactly(12, null);
        assertThat(notes(folder, "kit.xlsx"))
                .singleElement()
                .asString()
                .contains("cell B3")
                .contains("without a stored result");
    }

    @Test
    void aValueMergedDownAColumnBelongsToEachRow() throws Exception {
        Path file = folder.resolve("kit.xlsx");
        Books.with(
                        "Access",
                        List.of(
                                List.of("Name", "System", "MFA?"),
                                List.of("Ola Próbna", "Git", "yes"),
                                List.of("", "Cloud", "yes")))
                .save(file);
        Books.change(file, workbook -> workbook.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A2:A3")));

        assertThat(facts(folder, AccessGrant.class))
                .extracting(AccessGrant::name)
                .containsOnly("Ola Próbna");
    }

    @Test
    void tablesComeWithAnySeparatorAndMark() throws Exception {
        write(folder.resolve("a.csv"), "\ufeffName;Role", "Ola Próbna;Tester");
        write(folder.resolve("b.tsv"), "Name\tRole", "Jan Próbny\tTester");
        write(folder.resolve("c.csv"), "sep=;", "Name;Role", "\"Próbna; Ewa\";Tester");
        Files.write(
                folder.resolve("d.csv"),
                "Name,Role\nZo\u00eb Trial,Tester\n".getBytes(Charset.forName("windows-1252")));
        Dossier dossier = read(folder);

        assertThat(facts(dossier, Person.class))
                .extracting(Person::name)
                .containsExactlyInAnyOrder("Ola Próbna", "Jan Próbny", "Próbna; Ewa", "Zoë Trial");
        assertThat(notes(dossier, "d.csv")).singleElement().asString().contains("is not UTF-8");
    }

    @Test
    void aSheetThatIsNoRegisterIsListedWithWhatItSays() {
        Books.with("Prices", List.of(List.of("Apples", "Pears"), List.of(1, 2)))
                .and("Instructions", List.of(List.of("How to fill this in")))
                .save(folder.resolve("kit.xlsx"));

        assertThat(notes(folder, "kit.xlsx"))
                .containsExactly(
                        "sheet Instructions: is for people to read and was passed over",
                        "sheet Prices: was not recognised as a register, a form or a questionnaire and was not used; it begins:"
                                + " Apples, Pears");
    }
}
