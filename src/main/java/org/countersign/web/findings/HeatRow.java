package org.countersign.web.findings;

import java.util.List;
import java.util.Map;
import org.countersign.facts.Colour;
import org.countersign.report.json.AuditJson;

/**
 * An area of the heat map.
 *
 * @param counts in the order of {@link #COLOURS}: findings, and for what is not assessed, checks
 */
public record HeatRow(AuditJson.AreaJson area, List<Integer> counts) {

    public static final List<Colour> COLOURS = List.of(Colour.RED, Colour.AMBER, Colour.GREY, Colour.GREEN);

    public HeatRow {
        counts = List.copyOf(counts);
    }

    static List<HeatRow> of(AuditJson summary, Map<String, Map<String, Integer>> findings) {
        return summary.areas().stream()
                .map(area -> new HeatRow(
                        area,
                        COLOURS.stream()
                                .map(colour -> colour == Colour.GREY
                                        ? grey(summary, area.id())
                                        : findings.getOrDefault(area.id(), Map.of())
                                                .getOrDefault(colour.name(), 0))
                                .toList()))
                .toList();
    }

    private static int grey(AuditJson summary, String area) {
        return (int) summary.checks().stream()
                .filter(check -> check.area().equals(area) && Unassessed.is(check))
                .count();
    }
}
