package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.facts.Excerpt;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.regions.Headers;
import org.countersign.intake.regions.Numbering;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.settle.Query;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Settlement;
import org.countersign.vocabulary.Words;

/** Asks about the columns of a register that its headings do not settle. */
final class ColumnDoubts {
    private static final int FEWEST_CELLS = 3;
    private static final double MISFIT = 0.34;

    private final Table table;
    private final RegisterKind kind;
    private final Row heading;
    private final List<Row> below;
    private final Headers headers;
    private final Queries queries;
    private final Map<Integer, Field> settled = new HashMap<>();
    private final Set<Integer> dropped = new HashSet<>();
    private final Map<Integer, String> open = new HashMap<>();
    private final Set<Integer> numbering = new HashSet<>();
    private final List<Excerpt> quotes = new ArrayList<>();

    ColumnDoubts(Table table, TableFinder.Candidate found, Headers headers, Queries queries) {
        this.table = table;
        this.kind = found.kind();
        this.heading = table.rows().get(found.headingIndex());
        this.below = table.rows().subList(found.headingIndex() + 1, table.rows().size());
        this.headers = headers;
        this.queries = queries;
    }

    Doubts doubts() {
        SortedSet<Integer> used = used();
        used.stream()
                .filter(index -> Numbering.is(table, index, label(index), below))
                .forEach(numbering::add);
        Proposals proposals = new Proposals(table, kind, below, taken());
        used.stream()
                .filter(index -> !numbering.contains(index))
                .forEach(index -> ask(index, answers(proposals, index)));
        return new Doubts(settled, dropped, open, numbering, quotes);
    }

    /** A sheet may have 16,384 columns because something stands in its last. */
    private SortedSet<Integer> used() {
        SortedSet<Integer> used = new TreeSet<>(heading.cells().keySet());
        below.forEach(row -> used.addAll(row.cells().keySet()));
        return used;
    }

    private String label(int index) {
        return table.cell(heading, index).text();
    }

    private List<Headers.Match> matches(int index) {
        return headers.matches(kind, label(index));
    }

    private Set<Field> taken() {
        return heading.cells().keySet().stream()
                .filter(index -> !numbering.contains(index))
                .flatMap(index -> matches(index).stream().limit(1))
                .map(Headers.Match::field)
                .collect(Collectors.toSet());
    }

    private List<Query.Answer> answers(Proposals proposals, int index) {
        List<Headers.Match> matches = matches(index);
        if (matches.isEmpty()) {
            return proposals.unknown(label(index), index);
        }
        boolean misfit = filled(index).size() >= FEWEST_CELLS
                && matches.stream().allMatch(match -> Fit.of(table, kind, match.field(), below, index) < MISFIT);
        return misfit ? proposals.misfit(label(index), index, matches.get(0).field()) : List.of();
    }

    private List<Cell> filled(int index) {
        return below.stream()
                .map(row -> table.cell(row, index))
                .filter(cell -> !cell.isBlank())
                .toList();
    }

    private void ask(int index, List<Query.Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        Query query = query(index, answers);
        Optional<Settlement> settlement = queries.settle(query);
        if (settlement.isEmpty()) {
            open.put(index, answers.stream().map(Query.Answer::words).collect(Collectors.joining(" or ")));
        } else {
            settle(index, settlement.get());
        }
    }

    private void settle(int index, Settlement settlement) {
        Optional<Field> field = kind.fields().stream()
                .filter(each -> each.name().equals(settlement.answer()))
                .findFirst();
        field.ifPresentOrElse(known -> settled.put(index, known), () -> dropped.add(index));
        quotes.add(settlement.quote(field.map(Field::header).orElse("none of these")));
    }

    private Query query(int index, List<Query.Answer> answers) {
        String label = label(index);
        String shown = label.isEmpty() ? "the column without a heading" : "the column \"" + label + "\"";
        String key = label.isEmpty()
                ? "no heading, column " + (index - heading.cells().firstKey())
                : Words.bare(label);
        return new Query(
                Query.Topic.COLUMN,
                "column: " + kind.id() + ": " + key + ": " + TableQuery.headings(heading),
                table.file(),
                ColumnChooser.where(table, index),
                "Which field of \"" + kind.title() + "\" is " + shown + "?",
                answers);
    }
}
