package org.countersign.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.facts.Headcount;
import org.countersign.facts.RosterGap;
import org.junit.jupiter.api.Test;

class RosterGapTest {

    @Test
    void aStatedHeadcountThatTheRosterShowsIsNoGap() {
        assertThat(dossier().headcount("2026-02-28", 2).people(2).all(RosterGap.class))
                .isEmpty();
    }

    @Test
    void theNewestHeadcountOnOrBeforeTheAuditDateIsHeldAgainstTheRosterOfItsDay() {
        RosterGap gap = dossier()
                .headcount("2026-03-31", 9)
                .headcount("2026-02-28", 3)
                .headcount("2026-01-31", 9)
                .person("P1")
                .person("P2", "lastDay", "2026-02-28")
                .person("P3", "lastDay", "2026-02-27")
                .person("P4", "start", "2026-03-01")
                .theOne(RosterGap.class);

        assertThat(gap.month()).isEqualTo("2026-02-28");
        assertThat(gap.stated()).isEqualTo(3);
        assertThat(gap.onRoster()).isEqualTo(2);
    }

    @Test
    void aNewerRowWithoutACountIsPassedOver() {
        RosterGap gap = dossier()
                .headcount("2026-01-31", 3)
                .with(Headcount.class, "month", "2026-02-28")
                .people(2)
                .theOne(RosterGap.class);

        assertThat(gap.month()).isEqualTo("2026-01-31");
    }

    @Test
    void thePartsOfAHybridAreAdded() {
        Given dossier = dossier()
                .with(Headcount.class, "month", "2026-02-28", "count", "2", "part", "team")
                .with(Headcount.class, "month", "2026-02-28", "count", "1", "part", "project")
                .people(3);

        assertThat(dossier.all(RosterGap.class)).isEmpty();
    }

    @Test
    void whereTheRosterShowsTooManyItQuotesThem() {
        RosterGap gap = dossier()
                .headcount("2026-02-28", 1)
                .person("P1", "start", "2025-01-01")
                .person("P2", "start", "2025-02-01")
                .person("P3", "start", "2026-03-01")
                .theOne(RosterGap.class);

        assertThat(Given.quotes(gap))
                .containsExactly("month: 2026-02-28 · count: 1", "start: 2025-01-01", "start: 2025-02-01");
    }

    @Test
    void whereTheRosterShowsTooFewItQuotesWhomItLeavesOut() {
        RosterGap gap = dossier()
                .headcount("2026-02-28", 2)
                .person("P1", "start", "2025-01-01")
                .person("P2", "start", "2026-03-01")
                .theOne(RosterGap.class);

        assertThat(Given.quotes(gap)).containsExactly("month: 2026-02-28 · count: 2", "start: 2026-03-01");
    }

    @Test
    void withoutARosterThereIsNoGap() {
        assertThat(Given.registers("headcount").headcount("2026-02-28", 3).all(RosterGap.class))
                .isEmpty();
    }

    private static Given dossier() {
        return Given.registers("roster", "headcount");
    }
}
