package org.countersign.intake.join;

import java.util.Comparator;
import java.util.List;
import org.countersign.intake.recognise.Draft;
import org.countersign.intake.settle.Query;

/** Asks whom a row means. */
final class PersonQuery {

    private PersonQuery() {}

    static Query of(Draft row, String written, Match.Perhaps perhaps) {
        List<Query.Answer> answers = perhaps.people().stream()
                .map(person -> answer(person, row, perhaps.people().size()))
                .sorted(Comparator.comparingInt(Query.Answer::percent).reversed())
                .toList();
        return new Query(
                Query.Topic.PERSON,
                "person: " + row.kind().id() + ": " + written,
                row.source().file(),
                Places.row(row.source()),
                "Whom does \"" + written + "\" mean? It was not joined, as " + perhaps.why() + ".",
                answers);
    }

    /** The likeness of the names, shared among those who come into question. */
    private static Query.Answer answer(Known person, Draft row, int candidates) {
        String name = row.text("name");
        int likeness = name == null ? 50 : person.likeness(PersonName.of(name));
        return new Query.Answer(person.id(), person.shown() + " (" + person.id() + ")", likeness / candidates);
    }
}
