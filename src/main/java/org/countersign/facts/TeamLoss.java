package org.countersign.facts;

import java.util.List;

/**
 * How many left a team in the six months before the audit date.
 *
 * @param size the people on the team on the audit date
 * @param undated departures without a last day, which could not be counted
 */
public record TeamLoss(List<Source> sources, String team, int size, int left, int undated) implements Fact {

    @Override
    public Subject subject() {
        return new Subject("team", team, "Team " + team);
    }
}
