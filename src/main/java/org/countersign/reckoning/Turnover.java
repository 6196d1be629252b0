package org.countersign.reckoning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.countersign.facts.Attrition;
import org.countersign.facts.Departure;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.Model;
import org.countersign.facts.Person;
import org.countersign.facts.TeamLoss;
import org.countersign.reckoning.Reckoning.Evidence;
import org.jspecify.annotations.Nullable;

/** What follows from those who left: the rate of a year, and the loss of each team. */
final class Turnover {

    private static final List<String> FIELDS = List.of("lastDay", "leftAt", "month", "count", "part");

    private Turnover() {}

    /** Leavers of the twelve months before the day over the mean of the month-end headcounts of that time. */
    static @Nullable Attrition attrition(Evidence evidence, Leaving leaving, LocalDate asOf) {
        MonthEnds ends = MonthEnds.ofTheYearBefore(evidence, asOf);
        boolean known = evidence.holds("roster") || evidence.holds("departures");
        if (!known || ends.sum() == 0) {
            return null;
        }
        LocalDate from = asOf.minusYears(1);
        List<Departure> undated = leaving.undated(person -> true);
        int leavers = count(leaving, from, asOf);
        int unexplained = Math.max(0, ends.fallen() - count(leaving, ends.first(), ends.last()));
        List<Fact> used = new ArrayList<>(rows(leaving, earlier(from, ends.first()), asOf));
        used.addAll(undated);
        used.addAll(ends.rows());
        BigDecimal percent = percent(leavers, ends);
        return new Attrition(
                Reckoning.sources(used, FIELDS, evidence.searched("roster", "departures", "headcount")),
                percent,
                leavers,
                ends.mean(),
                formula(leavers, ends, percent, asOf),
                undated.size(),
                unexplained);
    }

    /** Rounded up, so that a rate above a limit never looks as if it were on it. */
    private static BigDecimal percent(int leavers, MonthEnds ends) {
        return BigDecimal.valueOf(leavers * 100L * ends.months())
                .divide(BigDecimal.valueOf(ends.sum()), 1, RoundingMode.CEILING);
    }

    private static String formula(int leavers, MonthEnds ends, BigDecimal percent, LocalDate asOf) {
        return "Leavers in the 12 months before " + asOf + ": " + leavers + ". Mean headcount: " + ends.sum() + " / "
                + ends.months() + " month ends = " + ends.mean() + ". Rate: " + leavers + " x " + ends.months() + " / "
                + ends.sum() + " = " + percent + " %, rounded up";
    }

    /** Who left in the six months before the day, for the embedded team and, unless there is no project, for its people. */
    static List<TeamLoss> losses(Evidence evidence, Leaving leaving, LocalDate asOf) {
        List<Model> models =
                evidence.all(Engagement.class).stream().map(Engagement::model).toList();
        boolean known = evidence.holds("roster") && !leaving.people().isEmpty();
        if (!known || models.contains(Model.OUTSOURCING)) {
            return List.of();
        }
        TeamLoss team = loss("team", Person::isEmbedded, evidence, leaving, asOf);
        // A model that is not given may be a hybrid, and leaving it out must not hide the losses of the project.
        boolean divided = !models.contains(Model.OUTSTAFFING)
                && leaving.people().stream().anyMatch(person -> !person.isEmbedded());
        return divided
                ? List.of(team, loss("project", person -> !"team".equals(person.part()), evidence, leaving, asOf))
                : List.of(team);
    }

    private static TeamLoss loss(
            String team, Predicate<Person> belongs, Evidence evidence, Leaving leaving, LocalDate asOf) {
        LocalDate from = asOf.minusMonths(6);
        List<Person> left = leaving.left(from, asOf).stream().filter(belongs).toList();
        Collection<Departure> strangers = leaving.strangers(from, asOf);
        List<Departure> undated = leaving.undated(belongs);
        List<Fact> used = new ArrayList<>(leaving.rows(left));
        used.addAll(strangers);
        used.addAll(undated);
        long size = leaving.active(asOf).stream().filter(belongs).count();
        return new TeamLoss(
                Reckoning.sources(used, FIELDS, evidence.searched("roster", "departures")),
                team,
                Math.toIntExact(size),
                left.size() + strangers.size(),
                undated.size());
    }

    private static int count(Leaving leaving, LocalDate first, LocalDate end) {
        return leaving.left(first, end).size() + leaving.strangers(first, end).size();
    }

    private static List<Fact> rows(Leaving leaving, LocalDate first, LocalDate end) {
        return Stream.concat(leaving.rows(leaving.left(first, end)).stream(), leaving.strangers(first, end).stream())
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
