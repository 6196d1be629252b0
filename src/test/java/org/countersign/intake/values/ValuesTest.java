package org.countersign.intake.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.facts.Reply;
import org.countersign.intake.read.Cell;
import org.countersign.vocabulary.Options;
import org.countersign.vocabulary.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-03",
                "2026/03/03",
                "2026.03.03",
                "3 March 2026",
                "3rd March 2026",
                "March 3, 2026",
                "3-Mar-2026",
                "03.03.2026",
                "3. März 2026",
                "3 marca 2026",
                "3 marca 2026 r.",
                "3 березня 2026",
                "3 березня 2026 року",
                "03/03/2026",
                "2026-03-03 14:30",
                "2026-03-03T14:30:00Z"
            })
    void aDayIsUnderstoodInManyForms(String written) {
        assertThat(Dates.read(written)).isEqualTo(new Meaning.Is(LocalDate.of(2026, 3, 3)));
    }

    @Test
    void anAmbiguousDateIsReportedAndNotGuessed() {
        assertThat(Dates.read("03/04/2026"))
                .isEqualTo(
                        Meaning.unclear(
                                "could be day 3 of month 4 or day 4 of month 3; write the date as 2026-03-31 or 31 March 2026"));
        assertThat(Dates.read("3-4-2026")).isInstanceOf(Meaning.Unclear.class);
        assertThat(Dates.read("25/04/2026")).isEqualTo(new Meaning.Is(LocalDate.of(2026, 4, 25)));
        assertThat(Dates.read("04/25/2026")).isEqualTo(new Meaning.Is(LocalDate.of(2026, 4, 25)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026", "31.02.2026", "3 Smarch 2026", "03.03.26", "Q1 2026", "13/13/2026"})
    void whatIsNoDayIsNotGuessed(String written) {
        assertThat(Dates.read(written)).isInstanceOf(Meaning.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01 17:00 +01:00, 2026-03-01T17:00+01:00",
        "2026-03-01T17:00:30Z, 2026-03-01T17:00:30Z",
        "1 March 2026 17:00 UTC, 2026-03-01T17:00Z",
        "01.03.2026 17:00 CET, 2026-03-01T17:00+01:00",
        "2026-03-01 17:00 Europe/Kyiv, 2026-03-01T17:00+02:00",
        "2026-03-01 17:00 UTC+2, 2026-03-01T17:00+02:00",
        "2026-03-01 17:00 +0530, 2026-03-01T17:00+05:30"
    })
    void aMomentHasItsZone(String written, OffsetDateTime moment) {
        assertThat(Moments.read(written)).isEqualTo(new Meaning.Is(moment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03-01 17:00", "2026-03-01 17:00 EST", "17:00 +01:00", "2026-03-01", "2026-03-01 25:00 Z"})
    void aTimeWithoutAKnownZoneIsNoMoment(String written) {
        assertThat(Moments.read(written)).isInstanceOf(Meaning.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 % | PERCENT | 12",
                "12 | PERCENT | 12",
                "12,5 % | PERCENT | 12.5",
                "12 percent per year | PERCENT | 12",
                "0.5 % | PERCENT | 0.5",
                "45 USD | MONEY | 45",
                "$45 | MONEY | 45",
                "1,234.50 | MONEY | 1234.50",
                "1.234,50 | MONEY | 1234.50",
                "480 000 | MONEY | 480000",
                "1'250.00 CHF | MONEY | 1250",
                "480,000 | MONEY | 480000",
                "6 months | MONTHS | 6",
                "2 y | MONTHS | 24",
                "24 h | HOURS | 24",
                "1 day | HOURS | 24",
                "within 24 hours | HOURS | 24",
                "3 business days | BUSINESS_DAYS | 3",
                "2 weeks | BUSINESS_DAYS | 10",
                "18 months | YEARS | 1.5",
                "12 miesięcy | MONTHS | 12",
                "2 роки | MONTHS | 24"
            })
    void aNumberIsUnderstoodInItsUnit(String written, Unit unit, BigDecimal number) {
        assertThat(Numbers.read(Cell.words(null, written), unit, false))
                .isInstanceOfSatisfying(Meaning.Is.class, is -> assertThat((BigDecimal) is.value())
                        .isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "very low | PERCENT", "10-12 % | PERCENT", "0.12 | PERCENT", "less than 10 % | PERCENT",
                        "1.234 | MONEY",
                "12 % | MONTHS", "30 business days | DAYS", "6 months | PERCENT", "1,2,3 | NUMBER", "3 people | NUMBER"
            })
    void aNumberThatMayMeanMoreThanOneThingIsNotGuessed(String written, Unit unit) {
        assertThat(Numbers.read(Cell.words(null, written), unit, false)).isInstanceOf(Meaning.Unclear.class);
    }

    @Test
    void aCommaBeforeThreeDigitsIsAmbiguousOnlyWhereTheCommaMarksDecimals() {
        Cell cell = Cell.words(null, "1,234");

        assertThat(Numbers.read(cell, Unit.MONEY, false)).isEqualTo(new Meaning.Is(new BigDecimal("1234")));
        assertThat(Numbers.read(cell, Unit.MONEY, true)).isInstanceOf(Meaning.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yes | YES",
                "Yes - see policy | YES",
                "tak | YES",
                "Так | YES",
                "No | NO",
                "nie, nigdy | NO",
                "Ні | NO",
                "Partly | PARTLY",
                "Partially (two systems) | PARTLY",
                "n/a | NOT_APPLICABLE",
                "Not applicable: no such thing | NOT_APPLICABLE",
                "Yes, but not for contractors | UNCLEAR",
                "No exceptions are made | UNCLEAR",
                "We take this seriously | UNCLEAR",
                "Yes, planned for May | PARTLY"
            })
    void aReplyIsYesOrNoOrNeedsAPerson(String written, Reply reply) {
        assertThat(Replies.read(Cell.words(null, written), point("yes-no"), false)
                        .reply())
                .isEqualTo(reply);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Documented protocol | YES | documented",
                "ad hoc, as needed | YES | ad hoc",
                "no | NO | none",
                "no process | NO | none",
                "we manage | UNCLEAR |",
                "N/A | NOT_APPLICABLE |"
            })
    void aReplyWithOptionsTakesOneOfThem(String written, Reply reply, String choice) {
        Replies.Understood understood = Replies.read(Cell.words(null, written), point("choice"), false);

        assertThat(understood.reply()).isEqualTo(reply);
        assertThat(understood.choice()).isEqualTo(choice);
    }

    @Test
    void wordsWithoutANumberAreUnclearWhereANumberIsAsked() {
        assertThat(Replies.read(Cell.words(null, "very low turnover"), point("number"), false)
                        .reply())
                .isEqualTo(Reply.UNCLEAR);
        assertThat(Replies.read(Cell.words(null, "5 working days"), point("number"), false)
                        .number())
                .isEqualTo(new BigDecimal("5"));
    }

    @Test
    void anyWordsAnswerAnOpenQuestion() {
        assertThat(Replies.read(Cell.words(null, "As we go"), point("text"), false)
                        .reply())
                .isEqualTo(Reply.YES);
        assertThat(Replies.read(Cell.blank(null), point("text"), false).reply()).isEqualTo(Reply.UNANSWERED);
    }

    @ParameterizedTest
    @CsvSource({"PL, PL", "pl, PL", "Poland, PL", "Polska, PL", "Україна, UA", "Deutschland, DE", "USA, US", "UK, GB"})
    void aCountryIsItsTwoLetters(String written, String code) {
        assertThat(Countries.code(written)).contains(code);
    }

    @Test
    void aCurrencyIsTakenFromAnAmountOnlyWhereItIsTheOnlyOne() {
        assertThat(Currencies.in("Rate (EUR/h)")).contains("EUR");
        assertThat(Currencies.in("€45")).contains("EUR");
        assertThat(Currencies.in("45 USD or 40 EUR")).isEmpty();
        assertThat(Currencies.in("45 per day")).isEmpty();
    }

    private static Point point(String type) {
        Options options = new Options(Map.of(
                "documented", List.of("documented protocol"),
                "ad hoc", List.of("case by case"),
                "none", List.of("no", "no process")));
        return new Point(
                "Q",
                "area",
                "How many working days?",
                List.of(),
                type,
                type.equals("choice") ? options : Options.ANY,
                "days",
                null,
                Set.of(),
                true);
    }
}
