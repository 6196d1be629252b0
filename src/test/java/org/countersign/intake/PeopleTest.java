package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.notes;
import static org.countersign.intake.Dossiers.only;
import static org.countersign.intake.Dossiers.write;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Departure;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.facts.PossibleMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {

    @TempDir
    Path folder;

    @Test
    void aRowIsJoinedByIdThenEmailThenName() {
        roster("P-1,Ola Próbna,ola@v.example", "P-2,Jan Próbny,jan@v.example", "P-3,Ewa Testowa,");
        ndas("p-1,,", ",,JAN@v.example", ",testowa EWA,");

        assertThat(facts(folder, Nda.class)).extracting(Nda::person).containsExactlyInAnyOrder("P-1", "P-2", "P-3");
        assertThat(facts(folder, PossibleMatch.class)).isEmpty();
    }

    @Test
    void accentsPolishLettersAndCyrillicAreNoObstacle() {
        roster("P-1,Łukasz Żółć-Próbny,", "P-2,Олексій Шевчук,", "P-3,Оксана Ткач,");
        ndas(",Lukasz Zolc-Probny,", ",Oleksiy Shevchuk,", ",TKACH Oksana,");

        assertThat(facts(folder, Nda.class)).extracting(Nda::person).containsExactlyInAnyOrder("P-1", "P-2", "P-3");
    }

    @Test
    void aNameThatIsMerelyAlikeIsReportedAndNotJoined() {
        roster("P-1,Anna Testowska,", "P-2,Piotr Jan Przykładny,", "P-3,Marek Wzorny,");
        ndas(",A. Testowska,", ",Piotr Przykładny,", ",Marek Wzorty,");

        assertThat(facts(folder, Nda.class)).extracting(Nda::person).containsOnlyNulls();
        assertThat(facts(folder, PossibleMatch.class))
                .extracting(PossibleMatch::person, PossibleMatch::written)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("P-1", "A. Testowska"),
                        org.assertj.core.groups.Tuple.tuple("P-2", "Piotr Przykładny"),
                        org.assertj.core.groups.Tuple.tuple("P-3", "Marek Wzorty"));
        PossibleMatch match = facts(folder, PossibleMatch.class).get(0);
        assertThat(match.register()).isEqualTo("ndas");
        assertThat(match.onRoster()).isEqualTo("Anna Testowska");
        assertThat(match.sources()).extracting(source -> source.file()).containsExactly("ndas.csv", "roster.csv");
        assertThat(notes(folder, "ndas.csv").toString())
                .contains("but was not joined")
                .contains("give the person's id");
    }

    @ParameterizedTest
    @CsvSource({
        "Олександр Шевчук, Alexander Shevchuk",
        "Oleksandr Shevchuk, Shevchuk Aleksandr",
        "Volodymyr Hnatiuk, Vladimir Gnatyuk",
        "Yuliia Zhukovska, Julija Zhukovska",
        "Юрій Бойко, Yuri Boyko",
        "Krzysztof Müller, Christoph Mueller",
        "Oleksii Tkach, Olexiy Tkatch",
        "José Ibáñez, Jose Ibanez"
    })
    void anotherSpellingOfTheWholeNameIsUsedWhereNothingContradictsIt(String onRoster, String onPaper) {
        roster("P-1," + onRoster + ",", "P-2,Anna Testowa,");
        ndas("," + onPaper + ",");

        assertThat(only(folder, Nda.class).person()).isEqualTo("P-1");
        assertThat(facts(folder, PossibleMatch.class)).isEmpty();
    }

    @Test
    void anotherSpellingIsListedWithItsConfidence() {
        roster("P-1,Oleksandr Shevchuk,");
        ndas(",Alexander Shevchuk,");

        assertThat(notes(folder, "ndas.csv"))
                .singleElement()
                .asString()
                .contains("was taken for Oleksandr Shevchuk", "(90 % sure)", "give the person's id");
    }

    @Test
    void anotherSpellingThatFitsTwoPeopleIsAQuestion() {
        roster("P-1,Oleksandr Shevchuk,", "P-2,Aleksander Shevchuk,");
        ndas(",Alexander Shevchuk,");

        assertThat(only(folder, Nda.class).person()).isNull();
        assertThat(Dossiers.read(folder).open()).singleElement().satisfies(query -> assertThat(query.answers())
                .extracting(answer -> answer.value())
                .containsExactly("P-1", "P-2"));
    }

    @Test
    void anotherSpellingThatAnAddressContradictsIsAQuestion() {
        roster("P-1,Oleksandr Shevchuk,o.shevchuk@v.example");
        ndas(",Alexander Shevchuk,alex2@v.example");

        assertThat(only(folder, Nda.class).person()).isNull();
        assertThat(Dossiers.read(folder).open()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Testowa, Hanna Testowska",
        "Marek Wzorny, Marta Wzorna",
        "Ivan Petrenko, Ivanna Petrenko",
        "Jan Kowal, Janina Kowal",
        "Roman Bondar, Romana Bondar"
    })
    void aNameThatIsAnotherNameIsNeverTaken(String onRoster, String onPaper) {
        roster("P-1," + onRoster + ",");
        ndas("," + onPaper + ",");

        assertThat(only(folder, Nda.class).person()).isNull();
    }

    @Test
    void twoPeopleOfOneNameAreNotChosenBetween() {
        roster("P-1,Anna Próbna,a@v.example", "P-2,Anna Próbna,b@v.example");
        ndas(",Anna Próbna,", ",Anna Próbna,b@v.example");

        assertThat(facts(folder, Nda.class)).extracting(Nda::person).containsExactly(null, "P-2");
        assertThat(facts(folder, PossibleMatch.class))
                .extracting(PossibleMatch::person)
                .containsExactly("P-1", "P-2");
    }

    @Test
    void anIdThatContradictsTheNameIsNotBelieved() {
        roster("P-1,Anna Próbna,", "P-2,Jan Testowy,");
        ndas("P-1,Jan Testowy,", "P-9,Anna Próbna,");

        assertThat(facts(folder, Nda.class)).extracting(Nda::person).containsOnlyNulls();
        assertThat(facts(folder, PossibleMatch.class))
                .extracting(PossibleMatch::person)
                .containsExactlyInAnyOrder("P-1", "P-2", "P-1");
    }

    @Test
    void anEmailThatContradictsTheNameIsNotBelieved() {
        roster("P-1,Anna Próbna,anna@v.example", "P-2,Jan Testowy,jan@v.example");
        ndas(",Jan Testowy,anna@v.example");

        assertThat(only(folder, Nda.class).person()).isNull();
        assertThat(facts(folder, PossibleMatch.class)).hasSize(2);
    }

    @Test
    void aSecondAddressOfTheSameDomainSpeaksOfANamesake() {
        roster("P-1,Anna Próbna,anna@v.example", "P-2,Jan Testowy,jan@v.example");
        ndas(",Anna Próbna,anna.probna@v.example", ",Jan Testowy,jan@client.example");

        assertThat(facts(folder, Nda.class)).extracting(Nda::person).containsExactlyInAnyOrder(null, "P-2");
    }

    @Test
    void theSamePersonListedTwiceIsOne() {
        write(
                folder.resolve("roster.csv"),
                "Id,Name,Role,Country,Start",
                "P-1,Ola Próbna,Tester,PL,2026-01-01",
                "P-1,OLA PRÓBNA,,PL,2026-02-01");
        Person person = only(folder, Person.class);

        assertThat(person.role()).isEqualTo("Tester");
        assertThat(person.country()).isEqualTo("PL");
        assertThat(person.name()).isNotNull();
        assertThat(person.start()).isNull();
        assertThat(person.sources()).hasSize(2);
        assertThat(notes(folder, "roster.csv").toString())
                .contains(
                        "row 2, column Start: \"2026-01-01\" contradicts \"2026-02-01\" in roster.csv, row 3, column Start")
                .contains("lists the same person as another row");
    }

    @Test
    void aPersonWithoutAnIdTakesTheEmailOrElseTheName() {
        write(folder.resolve("roster.csv"), "Name,E-mail,Role", "Ola Próbna,Ola@V.example,Tester", "Ewa Łącka,,Tester");

        assertThat(facts(folder, Person.class)).extracting(Person::id).containsExactly("ewa lacka", "ola@v.example");
    }

    @Test
    void peopleWhoShareAMailboxStayTwo() {
        write(
                folder.resolve("roster.csv"),
                "Name,E-mail,Role",
                "Ola Próbna,team@v.example,Tester",
                "Jan Testowy,team@v.example,Tester");

        assertThat(facts(folder, Person.class)).extracting(Person::name).containsExactly("Jan Testowy", "Ola Próbna");
    }

    @Test
    void aRowThatNamesNobodyIsNotUsed() {
        write(folder.resolve("roster.csv"), "Name,Role", "Ola Próbna,Tester", ",Ghost");

        assertThat(facts(folder, Person.class)).hasSize(1);
        assertThat(notes(folder, "roster.csv"))
                .singleElement()
                .asString()
                .startsWith("row 3: was not used, as it names nobody");
    }

    @Test
    void aDepartureGivesTheLastDayThatTheRosterLacks() {
        roster("P-1,Ola Próbna,");
        write(
                folder.resolve("departures.csv"),
                "Person id,Name,Left on,Access revoked on",
                "P-1,Ola Próbna,2026-05-31,2026-06-01");

        assertThat(only(folder, Person.class).lastDay()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(only(folder, Person.class).sources())
                .extracting(source -> source.file())
                .containsExactly("departures.csv", "roster.csv");
        assertThat(only(folder, Departure.class).person()).isEqualTo("P-1");
    }

    @Test
    void aLastDayThatContradictsTheRosterIsNotedAndTheRostersKept() {
        write(folder.resolve("roster.csv"), "Id,Name,Role,Last day", "P-1,Ola Próbna,Tester,2026-06-30");
        write(
                folder.resolve("departures.csv"),
                "Person id,Name,Left on,Access revoked on",
                "P-1,Ola Próbna,2026-05-31,");

        assertThat(only(folder, Person.class).lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(notes(folder, "departures.csv"))
                .singleElement()
                .asString()
                .contains("row 2, column Left on")
                .contains("contradicts the last day 2026-06-30");
    }

    @Test
    void aLeaverWhomTheRosterHasForgottenIsKnownAllTheSame() {
        roster("P-1,Ola Próbna,");
        write(folder.resolve("departures.csv"), "Name,Left on,Access revoked on", "Igor Dawny,2026-05-31,");
        write(folder.resolve("access.csv"), "Name,System,MFA", "Igor Dawny,Git,yes");

        Person gone = facts(folder, Person.class).get(1);
        assertThat(gone.onRoster()).isFalse();
        assertThat(gone.id()).isEqualTo("dawny igor");
        assertThat(gone.lastDay()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(only(folder, Departure.class).person()).isEqualTo("dawny igor");
        assertThat(only(folder, AccessGrant.class).person()).isEqualTo("dawny igor");
    }

    @Test
    void aMomentAlsoTellsTheDay() {
        write(
                folder.resolve("departures.csv"),
                "Name,Left at,Revoked at",
                "Ola Próbna,2026-03-01 17:00 +01:00,2026-03-02 09:30 Europe/Warsaw",
                "Jan Próbny,2026-03-01 17:00,2026-03-02 09:30");

        Departure zoned = facts(folder, Departure.class).get(1);
        assertThat(zoned.leftAt()).isEqualTo(OffsetDateTime.parse("2026-03-01T17:00+01:00"));
        assertThat(zoned.hoursToRevoke()).isEqualTo(17);
        assertThat(zoned.lastDay()).isEqualTo(LocalDate.of(2026, 3, 1));
        Departure unzoned = facts(folder, Departure.class).get(0);
        assertThat(unzoned.revokedAt()).isNull();
        assertThat(unzoned.daysToRevoke()).isEqualTo(1);
        assertThat(notes(folder, "departures.csv")).hasSize(2).allSatisfy(note -> assertThat(note)
                .contains("no time zone"));
    }

    @Test
    void anAccountThatIsAnAddressIsMatchedByIt() {
        roster("P-1,Ola Próbna,ola@v.example");
        write(folder.resolve("access.csv"), "Login,System,MFA", "ola@v.example,Git,yes", "ci-bot,Git,no");

        assertThat(facts(folder, AccessGrant.class))
                .extracting(AccessGrant::person)
                .containsExactly("P-1", null);
    }

    @Test
    void anAccountOfWhichTheIdAndTheAddressDisagreeIsReportedInTheWordsThatItKeeps() {
        roster("P-1,Ola Próbna,ola@v.example", "P-2,Jan Testowy,jan@v.example");
        write(folder.resolve("access.csv"), "Person id,Login,System,MFA", "P-1,jan@v.example,Git,yes");

        assertThat(only(folder, AccessGrant.class).writtenAs()).isEqualTo("jan@v.example");
        assertThat(facts(folder, PossibleMatch.class)).hasSize(2).allSatisfy(match -> assertThat(match.written())
                .isEqualTo("jan@v.example"));
    }

    @Test
    void theCompanysOwnNdaSpeaksOfNoPerson() {
        roster("P-1,Ola Próbna,");
        write(
                folder.resolve("ndas.csv"),
                "Name,NDA type,NDA signed,Counterparty",
                "Ola Próbna,corporate,2026-01-01,Sample Vendor");

        assertThat(only(folder, Nda.class).person()).isNull();
        assertThat(only(folder, Nda.class).isCompany()).isTrue();
    }

    private void roster(String... rows) {
        write(folder.resolve("roster.csv"), "Id,Name,E-mail,Role\n" + String.join(",Tester\n", rows) + ",Tester");
    }

    private void ndas(String... rows) {
        write(
                folder.resolve("ndas.csv"),
                "Person id,Name,E-mail,NDA status\n" + String.join(",Signed\n", rows) + ",Signed");
    }
}
