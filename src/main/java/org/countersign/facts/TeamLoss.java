package org.countersign.facts;

import java.util.List;

/**
 * How many left a team in the six months before the audit date.
 *
 * @param team {@code team} for the embedded one, {@code project} for the one that works on what is handed over
 * @param size the people on the team on the audit date
 * @param undated departures that could not be counted: without a last day, or of somebody who is not surely known
 */
public record TeamLoss(
        List<Source> sources,
        String team,
        @Reads({"start", "lastDay", "leftAt", "part"}) int size,
        @Reads({"lastDay", "leftAt", "part"}) int left,
        @Reads({"lastDay", "leftAt", "part"}) int undated)
        implements Fact {

    @Override
    public Subject subject() {
        return new Subject("team", team, team.equals("team") ? "The team" : "The project team");
    }
}
