package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Words;

/** Finds the row of headings of a table and tells which register it is; two that fit alike are left open. */
final class TableFinder {
    private static final int ROWS_LOOKED_AT = 15;
    private static final double SURELY_BETTER = 0.3;
    private static final double WORTH_A_HINT = 0.6;

    /** What the headings of a row amount to for one register. */
    record Candidate(RegisterKind kind, int headingIndex, double score) {}

    private final List<RegisterKind> kinds;
    private final Headers headers;

    TableFinder(List<RegisterKind> kinds, Headers headers) {
        this.kinds = kinds;
        this.headers = headers;
    }

    /** The registers that the table may be: none, the one it is, or several between which it does not decide. */
    List<Candidate> find(Table table) {
        List<Candidate> best = new ArrayList<>();
        for (int index = 0; index < Math.min(ROWS_LOOKED_AT, table.rows().size()); index++) {
            List<Candidate> here = candidates(table, index);
            if (top(here) > top(best)) {
                best = here;
            }
        }
        return decide(table, best);
    }

    private static double top(List<Candidate> candidates) {
        return candidates.stream().mapToDouble(Candidate::score).max().orElse(0);
    }

    private List<Candidate> decide(Table table, List<Candidate> candidates) {
        Optional<Candidate> named = candidates.stream()
                .filter(candidate -> Words.bare(candidate.kind().title()).equals(Words.bare(table.name())))
                .findFirst();
        if (named.isPresent()) {
            return List.of(named.get());
        }
        double top = top(candidates);
        List<Candidate> hinted = candidates.stream()
                .filter(candidate -> candidate.score() >= top * WORTH_A_HINT && isHinted(table, candidate.kind()))
                .toList();
        List<Candidate> near = candidates.stream()
                .filter(candidate -> candidate.score() > top - SURELY_BETTER)
                .sorted(Comparator.comparing(candidate -> candidate.kind().title()))
                .toList();
        return near.size() > 1 && hinted.size() == 1 ? hinted : near;
    }

    /** Each word of the register's title stands in the name of the sheet or file, in singular or plural. */
    private static boolean isHinted(Table table, RegisterKind kind) {
        Set<String> name = stems(table.name());
        return name.containsAll(stems(kind.title())) || name.containsAll(stems(kind.id()));
    }

    private static Set<String> stems(String words) {
        return Stream.of(Words.bare(words).split(" "))
                .filter(word -> !word.equals("and"))
                .map(word -> word.endsWith("s") && word.length() > 2 ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }

    private List<Candidate> candidates(Table table, int index) {
        List<String> headings = table.rows().get(index).cells().values().stream()
                .map(Cell::text)
                .toList();
        return kinds.stream()
                .flatMap(kind -> candidate(kind, index, headings).stream())
                .toList();
    }

    private Optional<Candidate> candidate(RegisterKind kind, int index, List<String> headings) {
        Set<Field> fields = new HashSet<>();
        double score = 0;
        for (String heading : headings) {
            List<Headers.Match> matches = headers.matches(kind, heading);
            if (!matches.isEmpty()) {
                matches.forEach(match -> fields.add(match.field()));
                score += headers.weight(heading);
            }
        }
        return isEnough(fields) ? Optional.of(new Candidate(kind, index, score)) : Optional.empty();
    }

    /** Something that says which row it is, and something besides. */
    private static boolean isEnough(Set<Field> fields) {
        boolean keyed =
                fields.stream().anyMatch(field -> field.key() || field.name().equals("email"));
        boolean more =
                fields.stream().anyMatch(field -> !field.key() && !field.name().equals("email"));
        return keyed && more;
    }

    /** The first row with the most text, to tell a reader what was seen where nothing was recognised. */
    static String seen(Table table) {
        return table.rows().stream()
                .limit(ROWS_LOOKED_AT)
                .max(Comparator.comparingInt((Row row) -> row.cells().size())
                        .thenComparing(Row::number, Comparator.reverseOrder()))
                .map(row ->
                        row.cells().values().stream().limit(8).map(Cell::text).collect(Collectors.joining(", ")))
                .orElse("");
    }
}
