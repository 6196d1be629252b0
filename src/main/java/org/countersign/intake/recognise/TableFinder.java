package org.countersign.intake.recognise;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.regions.Headers;
import org.countersign.intake.regions.KnownFields;
import org.countersign.intake.regions.Numbering;
import org.countersign.intake.regions.Region;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Words;

/** Tells which register a region is, by its headings and what stands below them; two that fit alike are left open. */
final class TableFinder {
    /** Below this many percent a person is asked. */
    static final int BAR = 60;

    private static final int ROWS_LOOKED_AT = 15;
    private static final double SURELY_BETTER = 0.3;
    private static final double WORTH_A_HINT = 0.6;
    private static final double SOME = 1.0 / 3;
    private static final int FEWEST_FIELDS = 2;

    /**
     * What the headings of a row amount to for one register.
     *
     * @param percent how sure it is that the table is this register, from 0 to 100
     */
    record Candidate(RegisterKind kind, int headingIndex, double score, int percent) {
        boolean isSure() {
            return percent >= BAR;
        }

        /** The same, of which a person is asked. */
        Candidate doubted() {
            return new Candidate(kind, headingIndex, score, Math.min(percent, BAR - 1));
        }
    }

    private final List<RegisterKind> kinds;
    private final Headers headers;
    private final SignedPapers papers;

    TableFinder(List<RegisterKind> kinds, Headers headers, SignedPapers papers) {
        this.kinds = kinds;
        this.headers = headers;
        this.papers = papers;
    }

    /** The registers that the region may be: none, the one it is, or several between which it does not decide. */
    List<Candidate> find(Region region) {
        List<Candidate> candidates = region.isHeaded()
                ? candidates(region.table(), region.heading(), true)
                : IntStream.range(
                                0,
                                Math.min(ROWS_LOOKED_AT, region.table().rows().size()))
                        .mapToObj(index -> candidates(region.table(), index, false))
                        .max(Comparator.comparingDouble(TableFinder::top))
                        .orElse(List.of());
        return heard(region, candidates, decide(region, candidates));
    }

    /** What the headings decide, unless what the table is called or its cells name another paper that people sign. */
    private List<Candidate> heard(Region region, List<Candidate> candidates, List<Candidate> decided) {
        if (decided.stream().noneMatch(candidate -> papers.holds(candidate.kind()))) {
            return decided;
        }
        Candidate first = decided.get(0);
        Set<RegisterKind> called = papers.called(region);
        Set<RegisterKind> cells = papers.ofRows(region.table(), first.headingIndex());
        Set<RegisterKind> said = cells.isEmpty() ? called : cells;
        boolean agreed = called.isEmpty() || called.containsAll(said);
        boolean heard = decided.size() == 1 && said.contains(first.kind()) && (agreed || said.size() > 1);
        if (said.isEmpty() || heard) {
            return decided;
        }
        // A name alone says less than the headings: a file called after NDAs may hold a sheet of assignments as well.
        double least = cells.isEmpty() ? top(candidates) * WORTH_A_HINT : 0;
        List<Candidate> meant = candidates.stream()
                .filter(candidate -> said.contains(candidate.kind()) && candidate.score() >= least)
                .toList();
        return agreed && said.size() == 1 && meant.size() == 1
                ? meant
                : asked(decided, Stream.concat(said.stream(), called.stream()).collect(Collectors.toSet()));
    }

    private static List<Candidate> asked(List<Candidate> decided, Set<RegisterKind> said) {
        Candidate first = decided.get(0);
        Set<RegisterKind> known = decided.stream().map(Candidate::kind).collect(Collectors.toSet());
        Stream<Candidate> others = said.stream()
                .filter(kind -> !known.contains(kind))
                .map(kind -> new Candidate(kind, first.headingIndex(), first.score(), BAR));
        return Stream.concat(decided.stream(), others)
                .map(Candidate::doubted)
                .sorted(Comparator.comparing(candidate -> candidate.kind().title()))
                .toList();
    }

    private static double top(List<Candidate> candidates) {
        return candidates.stream().mapToDouble(Candidate::score).max().orElse(0);
    }

    private static List<Candidate> decide(Region region, List<Candidate> candidates) {
        double top = top(candidates);
        List<Candidate> likely = candidates.stream()
                .filter(candidate -> candidate.score() >= top * WORTH_A_HINT)
                .toList();
        List<Candidate> near = likely.stream()
                .filter(candidate -> candidate.score() > top - SURELY_BETTER)
                .sorted(Comparator.comparing(candidate -> candidate.kind().title()))
                .toList();
        List<String> name = List.of(region.table().name());
        return Stream.<Predicate<RegisterKind>>of(
                        kind -> isNamed(region.titles(), kind),
                        kind -> isNamed(name, kind),
                        kind -> near.size() > 1 && isHinted(region.titles(), kind),
                        kind -> near.size() > 1 && isHinted(name, kind))
                .map(hint -> likely.stream()
                        .filter(candidate -> hint.test(candidate.kind()))
                        .toList())
                .filter(hinted -> hinted.size() == 1)
                .findFirst()
                .orElse(near);
    }

    private static boolean isNamed(List<String> names, RegisterKind kind) {
        return names.stream().anyMatch(name -> Headers.names(kind, name));
    }

    /** Each word of a name of the register stands in what it is called, in singular or plural. */
    private static boolean isHinted(List<String> names, RegisterKind kind) {
        return names.stream()
                .map(TableFinder::stems)
                .anyMatch(said -> Headers.allNames(kind).map(TableFinder::stems).anyMatch(said::containsAll));
    }

    static Set<String> stems(String words) {
        return Stream.of(Words.bare(words).split(" "))
                .filter(word -> !word.equals("and"))
                .map(word -> word.endsWith("s") && word.length() > 2 ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }

    private List<Candidate> candidates(Table table, int index, boolean keyed) {
        Row heading = table.rows().get(index);
        List<Row> below = table.rows().subList(index + 1, table.rows().size());
        return kinds.stream()
                .flatMap(kind -> candidate(table, kind, index, heading, below).stream())
                .filter(candidate -> !keyed || candidate.percent() > 0)
                .toList();
    }

    private Optional<Candidate> candidate(Table table, RegisterKind kind, int index, Row heading, List<Row> below) {
        Set<Field> fields = new HashSet<>();
        double score = 0;
        double fits = 0;
        int known = 0;
        for (int column : heading.cells().keySet()) {
            String label = table.cell(heading, column).text();
            List<Headers.Match> matches = headers.matches(kind, label);
            if (!matches.isEmpty() && !Numbering.is(table, column, label, below)) {
                matches.forEach(match -> fields.add(match.field()));
                double fit = matches.stream()
                        .mapToDouble(match -> Fit.of(table, kind, match.field(), below, column))
                        .max()
                        .orElse(0);
                score += headers.weight(kind, label) * (1 + fit) / 2;
                fits += fit;
                known++;
            }
        }
        double share = (double) known / heading.cells().size();
        boolean enough = KnownFields.isEnough(kind, fields);
        if (!enough && (known < FEWEST_FIELDS || fields.size() < FEWEST_FIELDS || share < SOME)) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(kind, index, score, percent(enough, known, share, fits / known)));
    }

    /** Two known headings nearly suffice and three do, unless most are unknown or the cells below say otherwise. */
    private static int percent(boolean enough, int known, double share, double fit) {
        double byHeadings = Math.min(1, 0.55 + 0.15 * known) * (share < SOME ? 0.6 : 1);
        double keyless = enough ? 1 : 0.5;
        return (int) Math.round(100 * byHeadings * keyless * (0.4 + 0.6 * fit));
    }

    /** The first row with the most text, to tell a reader what was seen where nothing was recognised. */
    static String seen(Table table) {
        return table.rows().stream()
                .limit(ROWS_LOOKED_AT)
                .max(Comparator.comparingInt((Row row) -> row.cells().size())
                        .thenComparing(Row::number, Comparator.reverseOrder()))
                .map(TableFinder::seen)
                .orElse("");
    }

    static String seen(Row row) {
        return row.cells().values().stream().limit(8).map(Cell::text).collect(Collectors.joining(", "));
    }
}
