package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.notes;
import static org.countersign.intake.Dossiers.read;
import static org.countersign.intake.Dossiers.write;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.intake.settle.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a table leaves open is asked, and what a person answers is used and quoted. */
class QueriesTest {

    @TempDir
    Path folder;

    private Path dossier() {
        return folder.resolve("vendor");
    }

    private Query only() {
        List<Query> open = read(dossier()).open();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void settle(Query query, String answer) {
        write(
                folder.resolve("vendor.settled.yaml"),
                "settled:",
                "  - key: \"" + query.key() + "\"",
                "    ask: \"" + query.ask().replace("\"", "'") + "\"",
                "    answer: " + answer,
                "    by: R. Reviewer",
                "    on: 2026-03-01");
    }

    private static List<Excerpt> settled(List<Excerpt> excerpts) {
        return excerpts.stream()
                .filter(excerpt -> excerpt.field().equals("settled"))
                .toList();
    }

    @Test
    void twoRegistersThatFitAlikeAreAskedAbout() {
        write(dossier().resolve("list.csv"), "Name,Date signed", "Ola Próbna,2026-01-01");
        Query query = only();
        assertThat(query.topic()).isEqualTo(Query.Topic.TABLE);
        assertThat(query.answers()).extracting(Query.Answer::value).containsExactlyInAnyOrder("ndas", "ip-assignments");

        settle(query, "ndas");

        Nda nda = facts(dossier(), Nda.class).get(0);
        assertThat(settled(nda.sources().get(0).excerpts())).singleElement().satisfies(excerpt -> {
            assertThat(excerpt.label()).isEqualTo("Settled by R. Reviewer on 2026-03-01");
            assertThat(excerpt.text()).contains("Which register").contains("NDAs");
            assertThat(excerpt.identifies()).isTrue();
        });
    }

    @Test
    void theKeyOfATableHoldsItsHeadingsAloneSoThatTheNextVendorsIsKnown() {
        write(dossier().resolve("list.csv"), "Name,Date signed", "Ola Próbna,2026-01-01");
        Query first = only();
        write(dossier().resolve("list.csv"), "date signed:,NAME", "2025-02-02,Jan Testowy");

        assertThat(only().key()).isEqualTo(first.key());
    }

    @Test
    void aColumnOfAddressesUnderAForeignHeadingIsAskedAbout() {
        write(dossier().resolve("roster.csv"), "Name,Role,Kontakt", "Ola Próbna,Tester,ola@v.example");
        Query query = only();
        assertThat(facts(dossier(), Person.class)).extracting(Person::email).containsOnlyNulls();
        assertThat(query.topic()).isEqualTo(Query.Topic.COLUMN);
        assertThat(query.answers()).extracting(Query.Answer::words).containsExactly("E-mail");

        settle(query, "email");

        Person person = facts(dossier(), Person.class).get(0);
        assertThat(person.email()).isEqualTo("ola@v.example");
        assertThat(settled(person.sources().get(0).excerpts())).hasSize(1);
    }

    @Test
    void aColumnSettledAsNoneIsNotUsed() {
        write(dossier().resolve("roster.csv"), "Name,Role,Kontakt", "Ola Próbna,Tester,ola@v.example");
        settle(only(), "none");

        assertThat(read(dossier()).open()).isEmpty();
        assertThat(facts(dossier(), Person.class)).extracting(Person::email).containsOnlyNulls();
        assertThat(notes(dossier(), "roster.csv")).singleElement().asString().contains("settled that it is no field");
    }

    @Test
    void aHeadingThatIsNearlyKnownIsProposedAndNotTaken() {
        write(
                dossier().resolve("ndas.csv"),
                "Name,Kind of NDA,Date of signing of NDA",
                "Ola Próbna,individual,2026-01-01");
        Query query = only();
        assertThat(facts(dossier(), Nda.class)).extracting(Nda::signedOn).containsOnlyNulls();
        assertThat(query.answers().get(0).value()).isEqualTo("signedOn");
        assertThat(query.answers().get(0).percent()).isBetween(55, 99);

        settle(query, "signedOn");
        assertThat(facts(dossier(), Nda.class)).extracting(Nda::signedOn).containsExactly(LocalDate.of(2026, 1, 1));
    }

    @Test
    void aTableWithoutAKnownKeyIsAskedAbout() {
        write(
                dossier().resolve("list.csv"),
                "Wer,Seniority,Employer",
                "Ola Próbna,senior,Example Vendor Ltd",
                "Jan Testowy,mid,Example Vendor Ltd");
        Dossier read = read(dossier());

        assertThat(facts(read, Person.class)).isEmpty();
        assertThat(read.open()).extracting(Query::topic).contains(Query.Topic.TABLE);
    }

    @Test
    void aColumnWhoseCellsAreNotWhatItsHeadingSaysIsAskedAbout() {
        write(
                dossier().resolve("ndas.csv"),
                "Name,Signed on,NDA expiry",
                "Ola Próbna,Ewa Wzorna,2027-01-01",
                "Jan Testowy,Ewa Wzorna,2027-01-01",
                "Zoë Trial,Ewa Wzorna,2027-01-01");

        assertThat(only().ask()).contains("\"Signed on\"");
        assertThat(facts(dossier(), Nda.class))
                .hasSize(3)
                .extracting(Nda::signedOn)
                .containsOnlyNulls();
    }

    @Test
    void aWordAloneBeforeTheEntriesMayHeadASectionAndIsAskedAbout() {
        write(
                dossier().resolve("roster.csv"),
                "Name,Role",
                "Core Platform,",
                "Ola Próbna,Tester",
                "Jan Testowy,Tester");
        assertThat(facts(dossier(), Person.class)).hasSize(2);
        Query query = only();

        settle(query, "none");
        assertThat(facts(dossier(), Person.class)).hasSize(2);
        assertThat(read(dossier()).open()).isEmpty();

        settle(query, "entry");
        assertThat(facts(dossier(), Person.class)).hasSize(3);
    }

    @Test
    void whichNumberIsTheDayIsSettledForTheDatesThatStandThere() {
        write(dossier().resolve("ndas.csv"), "Name,Signed on", "Ola Próbna,03/04/2026");
        settle(only(), "day first");

        Nda nda = facts(dossier(), Nda.class).get(0);
        assertThat(nda.signedOn()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(settled(nda.sources().get(0).excerpts())).hasSize(1);

        write(dossier().resolve("ndas.csv"), "Name,Signed on", "Ola Próbna,05/06/2026");
        assertThat(read(dossier()).open())
                .as("other dates are another question")
                .hasSize(1);
    }

    @Test
    void howSureTheReadingIsStandsBesideWhatWasUnderstood() {
        write(
                dossier().resolve("roster.csv"),
                "Name,Role,Start",
                "Ola Próbna,Tester,2026-01-01",
                "Jan Testowy,Tester,soon");

        assertThat(read(dossier()).understood()).singleElement().satisfies(place -> {
            assertThat(place.percent()).isGreaterThan(60);
            assertThat(place.columns()).anySatisfy(column -> {
                assertThat(column.field()).isEqualTo("Start");
                assertThat(column.percent()).isEqualTo(75);
            });
        });
    }
}
