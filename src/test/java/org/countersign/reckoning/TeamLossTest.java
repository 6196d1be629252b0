package org.countersign.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.facts.TeamLoss;
import org.junit.jupiter.api.Test;

class TeamLossTest {

    @Test
    void theTeamIsWhoIsOnItOnTheAuditDate() {
        TeamLoss loss = roster().person("here", "start", "2026-03-01")
                .person("last day", "lastDay", "2026-03-01")
                .person("gone", "lastDay", "2026-02-28")
                .person("to come", "start", "2026-03-02")
                .theOne(TeamLoss.class);

        assertThat(loss.size()).isEqualTo(2);
        assertThat(loss.left()).isEqualTo(1);
    }

    @Test
    void theSixMonthsBeginOnTheDayOfTheMonth() {
        assertThat(leaving("2025-09-01").left()).isEqualTo(1);
        assertThat(leaving("2025-08-31").left()).isZero();
    }

    @Test
    void sixMonthsBeforeTheEndOfAugustIsTheEndOfFebruary() {
        Given dossier = roster().asOf("2026-08-31")
                .person("P1", "lastDay", "2026-02-28")
                .person("P2", "lastDay", "2026-02-27");

        assertThat(dossier.theOne(TeamLoss.class).left()).isEqualTo(1);
    }

    @Test
    void whoLeavesOnTheAuditDateHasNotLeft() {
        assertThat(leaving("2026-03-01").left()).isZero();
        assertThat(leaving("2026-02-28").left()).isEqualTo(1);
    }

    @Test
    void whoLeftByTheLogAloneIsNoLongerOnTheTeam() {
        TeamLoss loss = roster().person("P1")
                .departure("person", "P1", "lastDay", "2026-01-31")
                .theOne(TeamLoss.class);

        assertThat(loss.size()).isZero();
        assertThat(loss.left()).isEqualTo(1);
    }

    @Test
    void inAHybridTheTeamsAreCountedApartAndWhoHasNoPartInBoth() {
        Given dossier = roster().model("HYBRID")
                .person("P1", "part", "team")
                .person("P2", "part", "project")
                .person("P3");

        assertThat(dossier.all(TeamLoss.class)).extracting(TeamLoss::team).containsExactly("team", "project");
        assertThat(dossier.all(TeamLoss.class)).extracting(TeamLoss::size).containsExactly(2, 2);
    }

    @Test
    void anUndatedDepartureConcernsOnlyTheTeamOfItsPerson() {
        Given dossier = roster().model("HYBRID")
                .person("P1", "part", "team")
                .person("P2", "part", "project")
                .departure("person", "P2");

        assertThat(dossier.all(TeamLoss.class)).extracting(TeamLoss::undated).containsExactly(0, 1);
    }

    @Test
    void aHybridInWhichNobodyIsOnTheProjectHasOneTeam() {
        assertThat(roster().model("HYBRID").person("P1").all(TeamLoss.class)).hasSize(1);
    }

    @Test
    void whileTheModelIsNotGivenTheProjectIsCountedToo() {
        Given dossier = roster().person("P1", "part", "team").person("P2", "part", "project", "lastDay", "2026-01-31");

        assertThat(dossier.all(TeamLoss.class)).extracting(TeamLoss::left).containsExactly(0, 1);
        assertThat(dossier.model("OUTSTAFFING").all(TeamLoss.class)).hasSize(1);
    }

    @Test
    void departuresThatNameNobodyCountOneByOneAndThoseOfOneNameOnce() {
        TeamLoss loss = roster().person("P1")
                .departure("lastDay", "2026-01-31")
                .departure("lastDay", "2026-01-31")
                .departure("name", "Ola Dawna", "lastDay", "2026-01-30")
                .departure("name", "Ola Dawna", "lastDay", "2026-01-31")
                .theOne(TeamLoss.class);

        assertThat(loss.left()).isEqualTo(3);
    }

    @Test
    void aProjectThatIsHandedOverHasNoTeam() {
        assertThat(roster().model("OUTSOURCING").person("P1").all(TeamLoss.class))
                .isEmpty();
    }

    @Test
    void withoutARosterOrAnybodyOnItThereIsNoTeam() {
        assertThat(Given.registers("departures").person("P1").all(TeamLoss.class))
                .isEmpty();
        assertThat(roster().all(TeamLoss.class)).isEmpty();
    }

    @Test
    void onlyTheLeaversAndTheRegistersAreQuoted() {
        TeamLoss loss = roster().person("P1")
                .person("P2", "role", "Tester", "lastDay", "2026-01-31")
                .theOne(TeamLoss.class);

        assertThat(Given.quotes(loss)).containsExactly("lastDay: 2026-01-31");
        assertThat(Given.searched(loss)).containsExactly("departures", "roster");
    }

    private static Given roster() {
        return Given.registers("roster", "departures");
    }

    private static TeamLoss leaving(String day) {
        return roster().person("P1").person("P2", "lastDay", day).theOne(TeamLoss.class);
    }
}
