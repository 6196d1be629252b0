package org.countersign.reckoning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.countersign.facts.Fact;
import org.countersign.facts.Person;
import org.countersign.facts.Tenure;
import org.countersign.reckoning.Reckoning.Evidence;
import org.jspecify.annotations.Nullable;

/** What follows from the days on which the vendor took its people on. */
final class Service {

    private static final List<String> FIELDS = List.of("hired", "start", "lastDay", "leftAt");

    private Service() {}

    /** Mean and median over the active people; absent when no hire date is given at all. */
    static @Nullable Tenure tenure(Evidence evidence, Leaving leaving, LocalDate asOf) {
        if (leaving.people().stream().allMatch(person -> person.hired() == null)) {
            return null;
        }
        List<Person> active = leaving.active(asOf);
        List<BigDecimal> years = active.stream()
                .map(Person::hired)
                .filter(hired -> hired != null && !hired.isAfter(asOf))
                .map(hired -> years(hired, asOf))
                .sorted()
                .toList();
        // Somebody hired who is left out as inactive changes the mean too, so the finding shows why.
        List<Person> used = leaving.people().stream()
                .filter(person -> person.hired() != null || leaving.isActive(person, asOf))
                .toList();
        List<Fact> rows = new ArrayList<>(leaving.rows(used));
        rows.addAll(leaving.unclear());
        return new Tenure(
                Reckoning.sources(rows, FIELDS, evidence.searched("roster")),
                mean(years),
                mean(middle(years)),
                years.size(),
                active.size() - years.size(),
                leaving.unclear().size());
    }

    /** Whole years to the last anniversary, and the share of the running one; two years to the day are two. */
    private static BigDecimal years(LocalDate hired, LocalDate asOf) {
        long whole = ChronoUnit.YEARS.between(hired, asOf);
        LocalDate anniversary = hired.plusYears(whole);
        long days = ChronoUnit.DAYS.between(anniversary, asOf);
        long year = ChronoUnit.DAYS.between(anniversary, hired.plusYears(whole + 1));
        return BigDecimal.valueOf(whole)
                .add(BigDecimal.valueOf(days).divide(BigDecimal.valueOf(year), MathContext.DECIMAL64));
    }

    private static List<BigDecimal> middle(List<BigDecimal> sorted) {
        return sorted.isEmpty() ? sorted : sorted.subList((sorted.size() - 1) / 2, sorted.size() / 2 + 1);
    }

    /** Rounded down, so that a mean below a limit never looks as if it were on it. */
    private static BigDecimal mean(List<BigDecimal> years) {
        return years.isEmpty()
                ? BigDecimal.ZERO
                : years.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(years.size()), 2, RoundingMode.FLOOR);
    }
}
