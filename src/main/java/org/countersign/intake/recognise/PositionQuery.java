package org.countersign.intake.recognise;

import java.util.List;
import java.util.Optional;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.settle.Query;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.Settlement;
import org.countersign.vocabulary.Words;

/** Asks which position a contract checklist means by words that are none of those it may hold. */
final class PositionQuery {
    private static final int ALL = 100;

    private PositionQuery() {}

    /** What a person has settled; nothing where nobody has, or where it is none of the positions. */
    static Optional<Settlement> settle(Point point, String written, Table table, Row row, Queries queries) {
        List<String> positions = List.copyOf(point.options().words().keySet());
        Query query = new Query(
                Query.Topic.REPLY,
                "position: " + point.id() + ": " + Words.bare(written),
                table.file(),
                table.where(row),
                "Which position is \"" + written + "\" on: " + point.ask(),
                positions.stream()
                        .map(position -> new Query.Answer(position, position, ALL / positions.size()))
                        .toList());
        return queries.settle(query).filter(settled -> positions.contains(settled.answer()));
    }
}
