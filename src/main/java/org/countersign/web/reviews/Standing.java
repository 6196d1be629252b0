package org.countersign.web.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.audit.Verdict;
import org.countersign.facts.Colour;
import org.countersign.store.Portfolio;

/**
 * How all reviews that are not archived stand.
 *
 * @param verdicts how many came out how
 * @param without how many have no verdict yet
 * @param within the days that are shown: 30, 90 or 365, or {@code past} for what ended already
 * @param counts how many things end within how many days
 */
public record Standing(
        int reviews,
        Map<Verdict.Decision, Integer> verdicts,
        int without,
        List<Area> areas,
        String within,
        Map<String, Integer> counts,
        List<Portfolio.Ending> ending) {
    private static final int SHOWN = 500;
    private static final int A_YEAR = 365;

    /** An area, and how many reviews have it in which colour. */
    public record Area(String area, String title, Map<Colour, Integer> reviews) {}

    public static Standing of(Portfolio portfolio, LocalDate today, String within) {
        List<Portfolio.Line> lines =
                portfolio.lines(today).stream().filter(line -> !line.archived()).toList();
        Map<Verdict.Decision, Integer> verdicts = new EnumMap<>(Verdict.Decision.class);
        for (Verdict.Decision decision : Verdict.Decision.values()) {
            verdicts.put(decision, (int) lines.stream()
                    .filter(line -> decision.name().equals(line.decision()))
                    .count());
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String days : List.of("past", "30", "90", "365")) {
            counts.put(days, portfolio.countEnding(from(today, days), to(today, days)));
        }
        String shown = counts.containsKey(within) ? within : "90";
        return new Standing(
                lines.size(),
                verdicts,
                (int) lines.stream().filter(line -> line.decision() == null).count(),
                areas(portfolio),
                shown,
                counts,
                portfolio.ending(from(today, shown), to(today, shown), SHOWN));
    }

    /** In words, such as {@code within 30 days}. */
    public static String words(String days) {
        return days.equals("past") ? "ended in the last year" : "within " + days + " days";
    }

    private static LocalDate from(LocalDate today, String days) {
        return days.equals("past") ? today.minusDays(A_YEAR) : today;
    }

    private static LocalDate to(LocalDate today, String days) {
        return days.equals("past") ? today.minusDays(1) : today.plusDays(Integer.parseInt(days));
    }

    private static List<Area> areas(Portfolio portfolio) {
        Map<String, Area> areas = new LinkedHashMap<>();
        for (Portfolio.AreaCount count : portfolio.areaCounts()) {
            areas.computeIfAbsent(count.area(), id -> new Area(id, count.title(), new EnumMap<>(Colour.class)))
                    .reviews()
                    .put(Colour.valueOf(count.colour()), count.reviews());
        }
        return new ArrayList<>(areas.values());
    }
}
