package org.countersign.intake.join;

import java.util.List;
import org.countersign.intake.recognise.Draft;
import org.countersign.intake.settle.Query;

/** Asks whom a row means. */
final class PersonQuery {

    private PersonQuery() {}

    static Query of(Draft row, String written, Match.Perhaps perhaps) {
        int each = 100 / (perhaps.people().size() + 1);
        List<Query.Answer> answers = perhaps.people().stream()
                .map(person -> new Query.Answer(person.id(), person.shown() + " (" + person.id() + ")", each))
                .toList();
        return new Query(
                Query.Topic.PERSON,
                "person: " + row.kind().id() + ": " + written,
                row.source().file(),
                Places.row(row.source()),
                "Whom does \"" + written + "\" mean? It was not joined, as " + perhaps.why() + ".",
                answers);
    }
}
