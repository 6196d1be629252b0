package org.countersign.reckoning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.facts.Attrition;
import org.countersign.facts.Departure;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.Headcount;
import org.countersign.facts.Model;
import org.countersign.facts.Person;
import org.countersign.facts.RosterGap;
import org.countersign.facts.TeamLoss;
import org.countersign.facts.Tenure;
import org.countersign.reckoning.Reckoning.Evidence;
import org.jspecify.annotations.Nullable;

/** What follows from roster, departures and headcounts. */
final class Staff {

    private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365.25");

    private Staff() {}

    /** Leavers of the twelve months before the day over the mean of the month-end headcounts of that time. */
    static @Nullable Attrition attrition(Evidence evidence, LocalDate asOf) {
        List<Headcount> heads = evidence.all(Headcount.class).stream()
                .filter(head -> head.count() != null && within(head.month(), asOf.minusMonths(13), asOf))
                .toList();
        boolean anyoneListed = evidence.holds("roster") || evidence.holds("departures");
        if (!anyoneListed || heads.isEmpty()) {
            return null;
        }
        BigDecimal mean = mean(heads);
        if (mean.signum() == 0) {
            return null;
        }
        List<Person> leavers = leftSince(evidence, asOf.minusYears(1), asOf);
        List<Departure> undated = undated(evidence);
        BigDecimal percent = BigDecimal.valueOf(leavers.size() * 100L).divide(mean, 1, RoundingMode.HALF_UP);
        List<Fact> used = new ArrayList<>(leavers);
        used.addAll(undated);
        used.addAll(heads);
        String formula = leavers.size() + " leavers in the 12 months to " + asOf + " / mean headcount " + mean + " of "
                + heads.size() + " month ends = " + percent + " %";
        return new Attrition(
                Reckoning.sources(
                        used, List.of("lastDay", "month", "count"), evidence.searched("departures", "headcount")),
                percent,
                leavers.size(),
                mean,
                formula,
                undated.size());
    }

    /** The parts of a hybrid stand beside each other in the headcounts, so a month is the sum of its rows. */
    private static BigDecimal mean(List<Headcount> heads) {
        long months = heads.stream().map(Headcount::month).distinct().count();
        long sum = heads.stream()
                .mapToLong(head -> head.count() == null ? 0 : head.count())
                .sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(months), 1, RoundingMode.HALF_UP);
    }

    static @Nullable Tenure tenure(Evidence evidence, LocalDate asOf) {
        List<Person> active = active(evidence, asOf);
        List<BigDecimal> years = active.stream()
                .map(Person::hired)
                .filter(hired -> hired != null && !hired.isAfter(asOf))
                .map(hired -> BigDecimal.valueOf(ChronoUnit.DAYS.between(hired, asOf))
                        .divide(DAYS_OF_A_YEAR, MathContext.DECIMAL64))
                .sorted()
                .toList();
        if (years.isEmpty()) {
            return null;
        }
        BigDecimal sum = years.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(years.size()), 2, RoundingMode.HALF_UP);
        BigDecimal median = years.get((years.size() - 1) / 2)
                .add(years.get(years.size() / 2))
                .divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
        return new Tenure(
                Reckoning.sources(active, List.of("hired"), evidence.searched("roster")),
                mean,
                median,
                years.size(),
                active.size() - years.size());
    }

    /** Who left the embedded team in the six months before the day. */
    static List<TeamLoss> losses(Evidence evidence, LocalDate asOf) {
        boolean embeds =
                evidence.all(Engagement.class).stream().allMatch(engagement -> engagement.model() != Model.OUTSOURCING);
        if (!evidence.holds("roster") || !embeds) {
            return List.of();
        }
        List<Person> team =
                active(evidence, asOf).stream().filter(Person::isEmbedded).toList();
        List<Person> left = leftSince(evidence, asOf.minusMonths(6), asOf).stream()
                .filter(Person::isEmbedded)
                .toList();
        List<Departure> undated = undated(evidence);
        List<Fact> used = new ArrayList<>(left);
        used.addAll(undated);
        return List.of(new TeamLoss(
                Reckoning.sources(used, List.of("lastDay"), evidence.searched("roster", "departures")),
                "team",
                team.size(),
                left.size(),
                undated.size()));
    }

    /** The newest month end whose stated headcount is not what the roster shows for that day. */
    static List<RosterGap> rosterGaps(Evidence evidence, LocalDate asOf) {
        if (!evidence.holds("roster")) {
            return List.of();
        }
        LocalDate newest = evidence.all(Headcount.class).stream()
                .map(Headcount::month)
                .filter(month -> month != null && !month.isAfter(asOf))
                .max(LocalDate::compareTo)
                .orElse(null);
        if (newest == null) {
            return List.of();
        }
        List<Headcount> heads = evidence.all(Headcount.class).stream()
                .filter(head -> newest.equals(head.month()) && head.count() != null)
                .toList();
        int stated = heads.stream()
                .mapToInt(head -> head.count() == null ? 0 : head.count())
                .sum();
        int onRoster = active(evidence, newest).size();
        return heads.isEmpty() || stated == onRoster
                ? List.of()
                : List.of(new RosterGap(
                        Reckoning.sources(heads, List.of("count"), evidence.searched("roster")),
                        newest,
                        stated,
                        onRoster));
    }

    private static List<Person> active(Evidence evidence, LocalDate day) {
        return evidence.all(Person.class).stream()
                .filter(person -> person.activeOn(day))
                .toList();
    }

    private static List<Person> leftSince(Evidence evidence, LocalDate from, LocalDate to) {
        return evidence.all(Person.class).stream()
                .filter(person -> within(person.lastDay(), from, to.minusDays(1)))
                .toList();
    }

    private static List<Departure> undated(Evidence evidence) {
        return evidence.all(Departure.class).stream()
                .filter(each -> each.lastDay() == null)
                .toList();
    }

    /** Neither absent, nor before the first day, nor after the last. */
    private static boolean within(@Nullable LocalDate day, LocalDate first, LocalDate last) {
        return Stream.ofNullable(day).anyMatch(each -> !each.isBefore(first) && !each.isAfter(last));
    }
}
