package org.countersign.web.admin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.store.Trail;
import org.countersign.store.TrailQuery;

/** The trail as a table for a spreadsheet. */
public final class TrailCsv {
    private static final int MOST = 100_000;

    private TrailCsv() {}

    /** Those entries that fit, the newest first; where there are more than a table should have, its last line says so. */
    public static byte[] of(Trail trail, TrailQuery query) {
        List<Trail.Entry> entries = trail.find(query, 0, MOST);
        String rows = entries.stream()
                .map(entry -> line(
                        String.valueOf(entry.number()),
                        entry.at().toString(),
                        entry.who(),
                        entry.what(),
                        entry.about(),
                        entry.hash()))
                .collect(Collectors.joining());
        return (line("No", "When", "Who", "What", "Review", "Hash")
                        + rows
                        + (entries.size() < MOST ? "" : older(trail.count(query))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String older(int found) {
        return found <= MOST
                ? ""
                : line(
                        "",
                        "",
                        "",
                        "These are the newest " + MOST + " of " + found + "; choose days to have the others");
    }

    private static String line(String... values) {
        return Arrays.stream(values).map(TrailCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** What a spreadsheet would take for a formula becomes a text. */
    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
    }
}
