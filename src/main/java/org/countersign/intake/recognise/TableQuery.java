package org.countersign.intake.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.settle.Query;
import org.countersign.vocabulary.Words;

/** Asks which register a table is. */
final class TableQuery {
    private TableQuery() {}

    /** The query about a table whose headings fit several registers, or none well; its key holds the headings alone. */
    static Query of(Table table, List<TableFinder.Candidate> candidates) {
        Row heading = table.rows().get(candidates.get(0).headingIndex());
        double all =
                candidates.stream().mapToDouble(TableFinder.Candidate::score).sum();
        List<Query.Answer> answers = candidates.stream()
                .sorted(Comparator.comparingDouble(TableFinder.Candidate::score).reversed())
                .map(candidate ->
                        new Query.Answer(candidate.kind().id(), candidate.kind().title(), (int)
                                Math.round(candidate.percent() * candidate.score() / all)))
                .toList();
        return new Query(
                Query.Topic.TABLE,
                "table: " + headings(heading),
                table.file(),
                table.where(heading),
                "Which register is the table with the headings " + TableFinder.seen(heading) + "?",
                answers);
    }

    /** The headings as a key: the same words in whatever order and spelling. */
    static String headings(Row heading) {
        return heading.cells().values().stream()
                .map(cell -> Words.bare(cell.text()))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
