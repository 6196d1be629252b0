package org.countersign.web.reading;

import java.util.List;
import java.util.Optional;
import org.countersign.intake.settle.Query;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.Settlement;
import org.countersign.vocabulary.Vocabulary;

/**
 * A question that was settled.
 *
 * @param words its answer as a person reads it
 */
public record Settled(Settlement settlement, String words) {

    /** An answer that is no longer open to choice is told from the questions of the policy, or stands as it was recorded. */
    static Settled of(Settlement settlement, List<Query> open, Vocabulary vocabulary) {
        return new Settled(
                settlement,
                settlement.isNone()
                        ? "None of these"
                        : offered(settlement, open)
                                .or(() -> question(settlement, vocabulary))
                                .orElse(settlement.answer()));
    }

    private static Optional<String> question(Settlement settlement, Vocabulary vocabulary) {
        return settlement.key().startsWith("question: ")
                ? Optional.ofNullable(vocabulary.questions().get(settlement.answer()))
                        .map(Point::ask)
                : Optional.empty();
    }

    private static Optional<String> offered(Settlement settlement, List<Query> open) {
        return open.stream()
                .filter(query -> query.key().equals(settlement.key()))
                .flatMap(query -> query.answers().stream())
                .filter(answer -> answer.value().equals(settlement.answer()))
                .map(Query.Answer::words)
                .findFirst();
    }
}
