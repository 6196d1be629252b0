package org.countersign.reckoning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.facts.Headcount;
import org.countersign.reckoning.Reckoning.Evidence;

/** The headcounts at the ends of months, the parts of a hybrid added up. */
record MonthEnds(List<Headcount> rows) {

    /** Those from the month end that opens the twelve months before the day: thirteen when none is missing. */
    static MonthEnds ofTheYearBefore(Evidence evidence, LocalDate asOf) {
        YearMonth closing = YearMonth.from(asOf.plusDays(1)).minusMonths(1);
        LocalDate opening = closing.minusMonths(12).atEndOfMonth();
        return new MonthEnds(usable(evidence, asOf).stream()
                .filter(head -> !day(head).isBefore(opening))
                .toList());
    }

    /** Those of the newest day on or before the given one. */
    static MonthEnds newest(Evidence evidence, LocalDate asOf) {
        List<Headcount> all = usable(evidence, asOf);
        return all.stream()
                .map(MonthEnds::day)
                .max(LocalDate::compareTo)
                .map(newest -> new MonthEnds(
                        all.stream().filter(head -> day(head).equals(newest)).toList()))
                .orElse(new MonthEnds(List.of()));
    }

    private static List<Headcount> usable(Evidence evidence, LocalDate asOf) {
        return evidence.all(Headcount.class).stream()
                .filter(head -> head.month() != null && head.count() != null && head.count() >= 0)
                .filter(head -> !day(head).isAfter(asOf))
                .toList();
    }

    int months() {
        return byMonth().size();
    }

    int sum() {
        return byMonth().values().stream().mapToInt(MonthEnds::heads).sum();
    }

    BigDecimal mean() {
        return BigDecimal.valueOf(sum()).divide(BigDecimal.valueOf(months()), 1, RoundingMode.HALF_UP);
    }

    /** How many heads were lost from one month end to the next, added up; what was gained does not count against it. */
    int fallen() {
        List<Integer> heads = new ArrayList<>(
                byMonth().values().stream().map(MonthEnds::heads).toList());
        int fallen = 0;
        for (int i = 1; i < heads.size(); i++) {
            fallen += Math.max(0, heads.get(i - 1) - heads.get(i));
        }
        return fallen;
    }

    LocalDate first() {
        return rows.stream().map(MonthEnds::day).min(LocalDate::compareTo).orElseThrow();
    }

    LocalDate last() {
        return rows.stream().map(MonthEnds::day).max(LocalDate::compareTo).orElseThrow();
    }

    private TreeMap<YearMonth, List<Headcount>> byMonth() {
        return rows.stream()
                .collect(Collectors.groupingBy(head -> YearMonth.from(day(head)), TreeMap::new, Collectors.toList()));
    }

    /** The parts of a month are added; where a figure is given twice, the lower one counts, as the stricter reading. */
    private static int heads(List<Headcount> month) {
        Map<String, Integer> byPart = month.stream()
                .collect(Collectors.toMap(
                        head -> head.part() == null ? "both" : head.part(), MonthEnds::count, Math::min));
        int parts = byPart.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("both"))
                .mapToInt(Map.Entry::getValue)
                .sum();
        Integer both = byPart.get("both");
        return both == null ? parts : byPart.size() == 1 ? both : Math.min(both, parts);
    }

    private static int count(Headcount head) {
        return head.count() == null ? 0 : head.count();
    }

    private static LocalDate day(Headcount head) {
        return head.month() == null ? LocalDate.MAX : head.month();
    }
}
