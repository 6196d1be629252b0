package org.countersign.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.facts.Tenure;
import org.junit.jupiter.api.Test;

class TenureTest {

    @Test
    void twoYearsToTheDayAreTwo() {
        assertThat(hired("2024-03-01").meanYears()).isEqualByComparingTo("2");
    }

    @Test
    void aDayShortOfTwoYearsIsLess() {
        assertThat(hired("2024-03-02").meanYears()).isEqualByComparingTo("1.99");
    }

    @Test
    void aLeapYearIsAYear() {
        Given dossier = Given.registers("roster").asOf("2025-02-28").person("P1", "hired", "2024-02-29");

        assertThat(dossier.theOne(Tenure.class).meanYears()).isEqualByComparingTo("1");
    }

    @Test
    void theLastDayOfALeapYearIsNotYetAYear() {
        Given dossier = Given.registers("roster").asOf("2024-02-29").person("P1", "hired", "2023-03-01");

        assertThat(dossier.theOne(Tenure.class).meanYears()).isEqualByComparingTo("0.99");
    }

    @Test
    void oneVeteranLiftsTheMeanAndNotTheMedian() {
        Tenure tenure = Given.registers("roster")
                .person("P1", "hired", "2025-03-01")
                .person("P2", "hired", "2025-03-01")
                .person("P3", "hired", "2016-03-01")
                .theOne(Tenure.class);

        assertThat(tenure.meanYears()).isEqualByComparingTo("4");
        assertThat(tenure.medianYears()).isEqualByComparingTo("1");
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        Tenure tenure = Given.registers("roster")
                .person("P1", "hired", "2025-03-01")
                .person("P2", "hired", "2022-03-01")
                .theOne(Tenure.class);

        assertThat(tenure.medianYears()).isEqualByComparingTo("2.5");
    }

    @Test
    void onlyThoseActiveOnTheAuditDateCount() {
        Tenure tenure = Given.registers("roster")
                .person("P1", "hired", "2025-03-01")
                .person("left", "hired", "2000-01-01", "lastDay", "2026-02-28")
                .person("to come", "hired", "2000-01-01", "start", "2026-03-02")
                .person("left by the log", "hired", "2000-01-01")
                .departure("person", "left by the log", "lastDay", "2026-02-28")
                .theOne(Tenure.class);

        assertThat(tenure.people()).isEqualTo(1);
        assertThat(tenure.meanYears()).isEqualByComparingTo("1");
    }

    @Test
    void whoLeavesOnTheAuditDateStillCounts() {
        assertThat(Given.registers("roster")
                        .person("P1", "hired", "2025-03-01", "lastDay", "2026-03-01")
                        .theOne(Tenure.class)
                        .people())
                .isEqualTo(1);
    }

    @Test
    void aMissingHireDateAndOneAheadAreUndated() {
        Tenure tenure = Given.registers("roster")
                .person("P1", "hired", "2026-03-01")
                .person("P2")
                .person("P3", "hired", "2026-03-02")
                .theOne(Tenure.class);

        assertThat(tenure.people()).isEqualTo(1);
        assertThat(tenure.undated()).isEqualTo(2);
    }

    @Test
    void aDepartureWithoutALastDayOrOfNobodyLeavesOpenWhoIsStillThere() {
        Tenure tenure = Given.registers("roster", "departures")
                .person("P1", "hired", "2024-03-01")
                .person("P2", "hired", "2024-03-01")
                .departure("person", "P1")
                .departure("lastDay", "2026-01-31")
                .departure("person", "P2", "lastDay", "2026-01-30")
                .departure("name", "Ola Dawna", "lastDay", "2026-01-31")
                .theOne(Tenure.class);

        assertThat(tenure.unclear()).isEqualTo(2);
        assertThat(Given.quotes(tenure)).contains("person: P1", "lastDay: 2026-01-31");
    }

    @Test
    void withoutAnyHireDateThereIsNoTenure() {
        assertThat(Given.registers("roster").person("P1").reckoned(Tenure.class))
                .isEmpty();
    }

    @Test
    void hireDatesOfNobodyActiveGiveATenureOfNobody() {
        Tenure tenure = Given.registers("roster")
                .person("P1", "hired", "2020-03-01", "start", "2026-04-01")
                .theOne(Tenure.class);

        assertThat(tenure.people()).isZero();
        assertThat(tenure.meanYears()).isZero();
    }

    @Test
    void whoIsLeftOutThoughHiredIsQuotedToo() {
        Tenure tenure = Given.registers("roster")
                .person("P1", "hired", "2025-03-01")
                .person("left", "hired", "2000-01-01", "lastDay", "2026-02-28")
                .person("never mind", "lastDay", "2025-01-01")
                .theOne(Tenure.class);

        assertThat(Given.quotes(tenure))
                .containsExactly("hired: 2000-01-01 · lastDay: 2026-02-28", "hired: 2025-03-01");
    }

    private static Tenure hired(String day) {
        return Given.registers("roster").person("P1", "hired", day).theOne(Tenure.class);
    }
}
