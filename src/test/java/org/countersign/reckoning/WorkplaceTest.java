package org.countersign.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.facts.Workplace;
import org.junit.jupiter.api.Test;

class WorkplaceTest {

    @Test
    void theTeamIsCountedByCountry() {
        Given roster = roster().person("P1", "country", "PL")
                .person("P2", "country", "PL")
                .person("P3", "country", "UA");

        assertThat(roster.all(Workplace.class)).extracting(Workplace::country).containsExactly("PL", "UA");
        assertThat(roster.all(Workplace.class)).extracting(Workplace::people).containsExactly(2, 1);
    }

    @Test
    void peopleWithoutACountryStandByThemselves() {
        Workplace unknown = roster().person("P1").person("P2", "country", "PL").theOne(Workplace.class);

        assertThat(unknown.country()).isNull();
        assertThat(unknown.people()).isEqualTo(1);
    }

    @Test
    void whoHasLeftIsLeftOutAndWhoHasNotStartedIsNot() {
        Given roster = roster().person("P1", "country", "PL", "lastDay", "2026-02-28")
                .person("P2", "country", "UA", "start", "2026-04-01")
                .person("P3", "country", "RO", "lastDay", "2026-03-01");

        assertThat(roster.all(Workplace.class)).extracting(Workplace::country).containsExactly("RO", "UA");
    }

    @Test
    void thePeopleOfTheProjectAreLeftOut() {
        Given roster =
                roster().person("P1", "country", "PL", "part", "project").person("P2", "country", "UA", "part", "team");

        assertThat(roster.all(Workplace.class)).extracting(Workplace::country).containsExactly("UA");
    }

    @Test
    void theRowsOfItsPeopleAreQuoted() {
        Workplace place = roster().person("P1", "role", "Tester", "country", "PL")
                .person("P2", "country", "UA")
                .theOne(Workplace.class);

        assertThat(Given.quotes(place)).containsExactly("country: PL");
        assertThat(Given.searched(place)).containsExactly("roster");
    }

    private static Given roster() {
        return Given.registers("roster");
    }
}
