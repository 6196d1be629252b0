package org.countersign.comparison;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.CheckJson;

/** Several audits on the same rows, those first in which they differ. */
public record SideBySide(List<Judged> sides, List<Row> rows, List<Figure> figures) {

    public SideBySide {
        sides = List.copyOf(sides);
        rows = List.copyOf(rows);
        figures = List.copyOf(figures);
    }

    /** One check, and how it came out on each side. */
    public record Row(String check, String area, String title, List<Rating> ratings) {

        public Row {
            ratings = List.copyOf(ratings);
        }

        public boolean differs() {
            return ratings.stream().map(Rating::state).distinct().count() > 1;
        }
    }

    /** One figure, and its worth on each side; empty where it is not known. */
    public record Figure(String name, List<String> worth) {}

    public static SideBySide of(List<Judged> sides) {
        Map<String, CheckJson> checks = new LinkedHashMap<>();
        sides.forEach(side -> side.audit().checks().forEach(check -> checks.putIfAbsent(check.id(), check)));
        List<Row> rows = checks.values().stream()
                .map(check -> row(check, sides))
                .sorted(Comparator.comparing((Row row) -> !row.differs()))
                .toList();
        return new SideBySide(sides, rows, figures(sides));
    }

    /** The rows of one area alone. */
    public SideBySide only(String area) {
        return new SideBySide(
                sides, rows.stream().filter(row -> row.area().equals(area)).toList(), figures);
    }

    public long different() {
        return rows.stream().filter(Row::differs).count();
    }

    /** The areas of all sides by id. */
    public Map<String, String> areas() {
        Map<String, String> areas = new LinkedHashMap<>();
        for (Judged side : sides) {
            for (AuditJson.AreaJson area : side.audit().areas()) {
                areas.putIfAbsent(area.id(), area.title());
            }
        }
        return areas;
    }

    private static Row row(CheckJson check, List<Judged> sides) {
        List<Rating> ratings = sides.stream()
                .map(side -> side.check(check.id())
                        .map(found -> Rating.of(side, found))
                        .orElse(Rating.NOT_CHECKED))
                .toList();
        return new Row(check.id(), check.area(), check.title(), ratings);
    }

    private static List<Figure> figures(List<Judged> sides) {
        Set<String> names = new LinkedHashSet<>();
        sides.forEach(side -> names.addAll(side.figures().keySet()));
        return names.stream()
                .map(name -> new Figure(
                        name,
                        sides.stream()
                                .map(side -> side.figures().getOrDefault(name, ""))
                                .toList()))
                .toList();
    }
}
