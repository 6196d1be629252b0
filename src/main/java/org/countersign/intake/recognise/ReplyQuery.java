package org.countersign.intake.recognise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.facts.Reply;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.settle.Query;
import org.countersign.intake.values.Replies;
import org.countersign.intake.wording.Asked;
import org.countersign.intake.wording.QuestionFinder;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.Settlement;
import org.countersign.vocabulary.Words;

/** Asks what a reply says that is none of those that the question allows. */
final class ReplyQuery {

    private ReplyQuery() {}

    /** What a person has settled about an unclear reply to a question that a rule may look at. */
    static Optional<Settlement> settle(
            Asked asked,
            Replies.Understood understood,
            AnswerDrafts.Given given,
            QuestionFinder.Place place,
            Queries queries) {
        Point point = asked.point();
        if (understood.reply() != Reply.UNCLEAR
                || point == null
                || !List.of("yes-no", "choice").contains(point.type())) {
            return Optional.empty();
        }
        List<Query.Answer> answers = answers(point);
        Query query = new Query(
                Query.Topic.REPLY,
                "reply: " + point.id() + ": " + Words.bare(given.reply().text()),
                place.file(),
                place.where(),
                "What does \"" + given.reply().text() + "\" say to: " + point.ask(),
                answers);
        return queries.settle(query).filter(settled -> answers.stream()
                .anyMatch(answer -> answer.value().equals(settled.answer())));
    }

    private static List<Query.Answer> answers(Point point) {
        List<String> words = point.type().equals("choice")
                ? List.copyOf(point.options().words().keySet())
                : Stream.of(Reply.YES, Reply.NO, Reply.PARTLY, Reply.NOT_APPLICABLE)
                        .map(ReplyQuery::word)
                        .toList();
        // Nothing in the words tells more for one than for another, or it would not be asked.
        return words.stream()
                .map(word -> new Query.Answer(word, word, 100 / words.size()))
                .toList();
    }

    /** The settled reply. */
    static Replies.Understood understood(Asked asked, Settlement settlement) {
        Point point = asked.point();
        if (point != null && point.type().equals("choice")) {
            return Replies.chosen(settlement.answer(), point.options());
        }
        Reply reply = Stream.of(Reply.values())
                .filter(each -> word(each).equals(settlement.answer()))
                .findFirst()
                .orElse(Reply.UNCLEAR);
        return new Replies.Understood(reply, null, null, null, null);
    }

    private static String word(Reply reply) {
        return reply.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
