package org.countersign.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.countersign.facts.Attrition;
import org.countersign.facts.Headcount;
import org.countersign.facts.PossibleMatch;
import org.junit.jupiter.api.Test;

class AttritionTest {

    private static final String[] LEFT_IN_SUMMER = {"lastDay", "2025-07-15"};

    @Test
    void theRateIsLeaversOverTheMeanOfTheMonthEnds() {
        Attrition attrition = dossier()
                .headcounts("2025-02-28", 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10)
                .people(2, LEFT_IN_SUMMER)
                .theOne(Attrition.class);

        assertThat(attrition.percent()).isEqualByComparingTo("20.0");
        assertThat(attrition.leavers()).isEqualTo(2);
        assertThat(attrition.meanHeadcount()).isEqualByComparingTo("10.0");
    }

    @Test
    void theFormulaCanBeRedone() {
        Attrition attrition = dossier()
                .headcounts("2025-12-31", 9, 10, 11)
                .people(2, LEFT_IN_SUMMER)
                .theOne(Attrition.class);

        assertThat(attrition.formula())
                .isEqualTo("Leavers in the 12 months before 2026-03-01: 2. Mean headcount: 30 / 3 month ends = 10.0."
                        + " Rate: 2 x 3 / 30 = 20.0 %, rounded up");
    }

    @Test
    void openingAndClosingGiveTheirMean() {
        Attrition attrition = dossier()
                .headcount("2025-02-28", 8)
                .headcount("2026-02-28", 12)
                .people(1, LEFT_IN_SUMMER)
                .theOne(Attrition.class);

        assertThat(attrition.meanHeadcount()).isEqualByComparingTo("10.0");
        assertThat(attrition.percent()).isEqualByComparingTo("10.0");
    }

    @Test
    void aRateJustAboveALimitIsNotRoundedOntoIt() {
        Attrition attrition = dossier()
                .headcounts("2025-02-28", 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 39)
                .people(10, LEFT_IN_SUMMER)
                .theOne(Attrition.class);

        assertThat(attrition.percent()).isEqualByComparingTo("25.1");
    }

    @Test
    void whoLeavesOnTheAuditDateHasNotLeft() {
        assertThat(leaving("2026-03-01").leavers()).isZero();
        assertThat(leaving("2026-02-28").leavers()).isEqualTo(1);
    }

    @Test
    void theTwelveMonthsBeginOnTheDayOfTheYearBefore() {
        assertThat(leaving("2025-03-01").leavers()).isEqualTo(1);
        assertThat(leaving("2025-02-28").leavers()).isZero();
    }

    @Test
    void theMonthEndThatOpensTheYearCountsAndTheOneBeforeDoesNot() {
        Given dossier = dossier().headcounts("2025-01-31", 100, 10).headcount("2026-02-28", 10);

        assertThat(dossier.theOne(Attrition.class).meanHeadcount()).isEqualByComparingTo("10.0");
    }

    @Test
    void anAuditOnAMonthEndHasThirteenMonthEndsAndNotFourteen() {
        Given dossier =
                dossier().asOf("2026-03-31").headcounts("2025-02-28", 100, 10).headcount("2026-03-31", 10);

        assertThat(dossier.theOne(Attrition.class).meanHeadcount()).isEqualByComparingTo("10.0");
    }

    @Test
    void aHeadcountAfterTheAuditDateDoesNotCount() {
        Given dossier = dossier().headcount("2026-02-28", 10).headcount("2026-03-02", 100);

        assertThat(dossier.theOne(Attrition.class).meanHeadcount()).isEqualByComparingTo("10.0");
    }

    @Test
    void theHeadcountOfTheAuditDateItselfCounts() {
        Given dossier = dossier().headcount("2026-02-28", 10).headcount("2026-03-01", 12);

        assertThat(dossier.theOne(Attrition.class).meanHeadcount()).isEqualByComparingTo("11.0");
    }

    @Test
    void thePartsOfAHybridAreAddedMonthByMonth() {
        Given dossier = dossier();
        IntStream.of(1, 2).forEach(month -> dossier.with(
                        Headcount.class, "month", "2026-0" + month + "-28", "count", "6", "part", "team")
                .with(Headcount.class, "month", "2026-0" + month + "-28", "count", "4", "part", "project"));

        assertThat(dossier.theOne(Attrition.class).meanHeadcount()).isEqualByComparingTo("10.0");
    }

    @Test
    void ofTwoHeadcountsForTheSameMonthTheLowerCounts() {
        assertThat(dossier()
                        .headcount("2026-02-28", 10)
                        .headcount("2026-02-28", 20)
                        .theOne(Attrition.class)
                        .meanHeadcount())
                .isEqualByComparingTo("10.0");
    }

    @Test
    void aHeadcountThatGivesNoMonthNoCountOrANegativeOneIsLeftOut() {
        Given dossier = dossier()
                .headcount("2026-02-28", 10)
                .headcount("2026-01-31", -5)
                .with(Headcount.class, "month", "2025-12-31")
                .with(Headcount.class, "count", "99");

        assertThat(dossier.theOne(Attrition.class).meanHeadcount()).isEqualByComparingTo("10.0");
    }

    @Test
    void thereIsNoRateWithoutHeadcountsOrWithNobodyInThem() {
        assertThat(dossier().people(1, LEFT_IN_SUMMER).reckoned(Attrition.class))
                .isEmpty();
        assertThat(dossier().headcount("2026-02-28", 0).reckoned(Attrition.class))
                .isEmpty();
    }

    @Test
    void thereIsNoRateWhereNothingCouldNameALeaver() {
        assertThat(Given.registers("headcount").headcount("2026-02-28", 10).reckoned(Attrition.class))
                .isEmpty();
    }

    @Test
    void aLastDayInTheOffboardingLogAloneMakesALeaver() {
        Given dossier =
                dossier().headcount("2026-02-28", 10).person("P1").departure("person", "P1", "lastDay", "2025-07-15");

        assertThat(dossier.theOne(Attrition.class).leavers()).isEqualTo(1);
    }

    @Test
    void aMomentOfLeavingWithoutALastDayMakesALeaver() {
        Given dossier = dossier()
                .headcount("2026-02-28", 10)
                .person("P1")
                .departure("person", "P1", "leftAt", "2025-07-15T17:00+02:00");

        assertThat(dossier.theOne(Attrition.class).leavers()).isEqualTo(1);
    }

    @Test
    void whoStandsOnRosterAndLogIsOneLeaver() {
        Given dossier = dossier()
                .headcount("2026-02-28", 10)
                .person("P1", LEFT_IN_SUMMER)
                .departure("person", "P1", "lastDay", "2025-07-15");

        assertThat(dossier.theOne(Attrition.class).leavers()).isEqualTo(1);
    }

    @Test
    void aLeaverOfTheLogWhomTheRosterDoesNotKnowCountsOnce() {
        Given dossier = dossier()
                .headcount("2026-02-28", 10)
                .departure("name", "Ana Example", "lastDay", "2025-07-15")
                .departure("name", "Ana Example", "lastDay", "2025-07-15");

        assertThat(dossier.theOne(Attrition.class).leavers()).isEqualTo(1);
    }

    @Test
    void aDepartureWithoutADayIsCountedAsUndated() {
        Attrition attrition = dossier()
                .headcount("2026-02-28", 10)
                .person("P1")
                .departure("person", "P1")
                .theOne(Attrition.class);

        assertThat(attrition.undated()).isEqualTo(1);
        assertThat(attrition.leavers()).isZero();
    }

    @Test
    void aDepartureWhoseDayTheRosterGivesIsNotUndated() {
        Given dossier = dossier()
                .headcount("2026-02-28", 10)
                .person("P1", LEFT_IN_SUMMER)
                .departure("person", "P1");

        assertThat(dossier.theOne(Attrition.class).undated()).isZero();
    }

    @Test
    void aDepartureOfSomebodyNotSurelyKnownIsUndatedAndNoLeaver() {
        Attrition attrition = dossier()
                .headcount("2026-02-28", 10)
                .person("P1", "name", "Ana Example")
                .departure("name", "A. Example", "lastDay", "2025-07-15")
                .with(
                        PossibleMatch.class,
                        "register",
                        "departures",
                        "person",
                        "P1",
                        "written",
                        "A. Example",
                        "onRoster",
                        "Ana Example")
                .theOne(Attrition.class);

        assertThat(attrition.undated()).isEqualTo(1);
        assertThat(attrition.leavers()).isZero();
    }

    @Test
    void monthEndsThatFallWithoutLeaversAreUnexplained() {
        assertThat(dossier()
                        .headcounts("2025-11-30", 10, 7, 9, 8)
                        .theOne(Attrition.class)
                        .unexplained())
                .isEqualTo(4);
    }

    @Test
    void leaversExplainTheFallOfTheMonthEnds() {
        Given dossier = dossier()
                .headcounts("2025-11-30", 10, 7)
                .person("P1", "lastDay", "2025-11-30")
                .person("P2", "lastDay", "2025-12-30")
                .person("P3", "lastDay", "2025-12-31");

        assertThat(dossier.theOne(Attrition.class).unexplained()).isEqualTo(1);
    }

    @Test
    void theLeaversTheHeadcountsAndTheRegistersAreQuoted() {
        Attrition attrition = dossier()
                .headcount("2026-02-28", 10)
                .person("P1", "role", "Tester", "lastDay", "2025-07-15")
                .person("P2")
                .theOne(Attrition.class);

        assertThat(Given.quotes(attrition)).containsExactly("lastDay: 2025-07-15", "month: 2026-02-28 · count: 10");
        assertThat(Given.searched(attrition)).containsExactly("departures", "headcount", "roster");
    }

    private static Given dossier() {
        return Given.registers("roster", "departures", "headcount");
    }

    private static Attrition leaving(String day) {
        return dossier()
                .headcount("2026-02-28", 10)
                .person("P1", "lastDay", day)
                .theOne(Attrition.class);
    }
}
