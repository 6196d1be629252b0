package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.notes;
import static org.countersign.intake.Dossiers.read;
import static org.countersign.intake.Dossiers.write;

import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.intake.settle.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers that people sign have the same headings; which paper it is, the name of the table and its cells say. */
class SignedPapersTest {

    @TempDir
    Path folder;

    private Dossier listOf(String file, String headings, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = headings;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        write(folder.resolve(file), lines);
        return read(folder);
    }

    private static void assertIsNda(Dossier dossier) {
        assertThat(facts(dossier, IpAssignment.class)).isEmpty();
        assertThat(facts(dossier, Nda.class)).extracting(Nda::name).containsExactly("Ola Próbna");
    }

    private static void assertIsAsked(Dossier dossier) {
        assertThat(facts(dossier, IpAssignment.class)).isEmpty();
        assertThat(facts(dossier, Nda.class)).isEmpty();
        assertThat(dossier.open())
                .singleElement()
                .extracting(Query::answers)
                .asInstanceOf(InstanceOfAssertFactories.list(Query.Answer.class))
                .extracting(Query.Answer::value)
                .containsExactlyInAnyOrder("ip-assignments", "ndas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "individual NDA",
                "Non-disclosure agreement",
                "Confidentiality undertaking",
                "NDA-2026-014",
                "Vertraulichkeitserklärung",
                "Geheimhaltungserklärung",
                "Zobowiązanie do zachowania poufności",
                "Договір про нерозголошення",
                "Compromiso de confidencialidad"
            })
    void rowsThatNameAnNdaAreNoAssignmentsHoweverTheyAreHeaded(String document) {
        assertIsNda(
                listOf("signed.csv", "Name;Document;Signed;Signed on", "Ola Próbna;" + document + ";yes;2026-01-14"));
    }

    @Test
    void aListCalledAfterNdasUnderHeadingsOfAssignmentsIsAskedAbout() {
        assertIsAsked(listOf("NDAs signed.csv", "Name;Document;Signed;Signed on", "Ola Próbna;A-17;yes;2026-01-14"));
    }

    @Test
    void rowsThatNameAnAssignmentAreNoNdas() {
        Dossier dossier = listOf(
                "signed.csv",
                "Name;Counterparty;Signed on;Ends on;Paper",
                "Ola Próbna;Example Vendor Ltd;2026-01-14;;IP assignment");

        assertThat(facts(dossier, Nda.class)).isEmpty();
        assertThat(facts(dossier, IpAssignment.class)).hasSize(1);
    }

    @Test
    void anNdaUnderHeadingsOfAssignmentsAloneIsAskedAbout() {
        assertIsAsked(listOf(
                "signed.csv", "Name;Document;Moral rights waived?", "Ola Próbna;individual NDA;yes", "Jan;NDA;yes"));
    }

    @Test
    void aNameAndCellsThatContradictEachOtherAreAskedAbout() {
        assertIsAsked(listOf(
                "IP assignments.csv",
                "Name;Document;Signed;Signed on",
                "Ola Próbna;individual NDA;yes;2026-01-14",
                "Jan Testowy;individual NDA;yes;2026-01-14"));
    }

    @Test
    void aListOfSeveralPapersIsPartedByRows() {
        Dossier dossier = listOf(
                "signed.csv",
                "Name;Document;Signed;Signed on",
                "Ola Próbna;individual NDA;yes;2026-01-14",
                "Ola Próbna;IP assignment;no;",
                "Jan Testowy;IP assignment;yes;2026-01-15",
                "Zoë Trial;NDA with IP assignment;yes;2026-01-16",
                "Ewa Wzorna;Laptop agreement;yes;2026-01-17");

        assertThat(facts(dossier, Nda.class))
                .extracting(Nda::name)
                .containsExactlyInAnyOrder("Ola Próbna", "Zoë Trial");
        assertThat(facts(dossier, IpAssignment.class))
                .extracting(IpAssignment::name)
                .containsExactlyInAnyOrder("Ola Próbna", "Jan Testowy", "Zoë Trial");
        assertThat(notes(dossier, "signed.csv"))
                .filteredOn(note -> note.contains("names none of them"))
                .singleElement()
                .asString()
                .startsWith("row 6");
    }

    @Test
    void aNumberOfTheNdaBesideAnAssignmentSpeaksForNothing() {
        Dossier dossier = listOf(
                "IP assignments.csv", "Name;Agreement;NDA reference;Signed on", "Ola Próbna;A-17;NDA-17;2026-01-14");

        assertThat(facts(dossier, IpAssignment.class)).hasSize(1);
        assertThat(dossier.open()).isEmpty();
    }

    @Test
    void aRosterThatNamesPapersStaysARoster() {
        Dossier dossier = listOf(
                "Team and NDAs.csv", "Name;Role;Start date;Paper", "Ola Próbna;Tester;2026-01-14;individual NDA");

        assertThat(facts(dossier, Person.class)).hasSize(1);
        assertThat(facts(dossier, Nda.class)).isEmpty();
    }

    @Test
    void aDateOfSignatureThatReadsTwoWaysIsKeptAsWrittenUntilThatIsSettled() {
        Dossier dossier = listOf("ndas.csv", "Name,Signed on", "Ola Próbna,03/04/2025");

        assertThat(facts(dossier, Nda.class)).singleElement().satisfies(nda -> {
            assertThat(nda.signedOn()).isNull();
            assertThat(nda.signedOnOpen()).isEqualTo("03/04/2025");
            assertThat(nda.isDayOpen()).isTrue();
        });
        assertThat(dossier.open())
                .extracting(Query::ask)
                .singleElement()
                .asString()
                .contains("the day in the dates");
    }

    @Test
    void aDateOfSignatureThatReadsOneWayLeavesNothingOpen() {
        assertThat(facts(listOf("ndas.csv", "Name,Signed on", "Ola Próbna,2025-04-03"), Nda.class))
                .extracting(Nda::signedOnOpen)
                .containsOnlyNulls();
    }
}
