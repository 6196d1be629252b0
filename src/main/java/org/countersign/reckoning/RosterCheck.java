package org.countersign.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.countersign.facts.Fact;
import org.countersign.facts.Person;
import org.countersign.facts.RosterGap;
import org.countersign.reckoning.Reckoning.Evidence;

/** Holds the roster against the headcounts. */
final class RosterCheck {

    private static final List<String> FIELDS = List.of("month", "count", "part", "start", "lastDay", "leftAt");

    private RosterCheck() {}

    /** The newest stated headcount, if it is not what the roster shows for that day. */
    static List<RosterGap> gaps(Evidence evidence, Leaving leaving, LocalDate asOf) {
        MonthEnds newest = MonthEnds.newest(evidence, asOf);
        if (!evidence.holds("roster") || newest.rows().isEmpty()) {
            return List.of();
        }
        LocalDate day = newest.last();
        int shown = leaving.active(day).size();
        return newest.sum() == shown ? List.of() : List.of(gap(evidence, leaving, newest, shown));
    }

    /** Cites the people on the side that is too long: counted though not stated, or known but not counted. */
    private static RosterGap gap(Evidence evidence, Leaving leaving, MonthEnds newest, int shown) {
        LocalDate day = newest.last();
        boolean tooMany = shown > newest.sum();
        List<Person> people = leaving.people().stream()
                .filter(person -> leaving.isActive(person, day) == tooMany)
                .toList();
        List<Fact> used = new ArrayList<>(newest.rows());
        used.addAll(leaving.rows(people));
        return new RosterGap(Reckoning.sources(used, FIELDS, evidence.searched("roster")), day, newest.sum(), shown);
    }
}
