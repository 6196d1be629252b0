package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Reply;
import org.countersign.facts.Source;
import org.countersign.intake.read.Cell;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.values.Replies;
import org.countersign.intake.wording.Asked;
import org.countersign.intake.wording.QuestionFinder;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Settlement;
import org.jspecify.annotations.Nullable;

/** Makes an answer of what was asked and what was replied. */
final class AnswerDrafts {

    /**
     * A reply as it stands in a document.
     *
     * @param owner who answers for it on the vendor's side; absent where nobody is named
     */
    record Given(Cell reply, Cell comment, @Nullable String owner, boolean decimalComma) {

        boolean isBlank() {
            return reply.isBlank() && comment.isBlank();
        }
    }

    private final RegisterKind kind;
    private final Queries queries;

    AnswerDrafts(RegisterKind kind, Queries queries) {
        this.kind = kind;
        this.queries = queries;
    }

    Draft draft(Asked asked, Given given, Source source, QuestionFinder.Place place) {
        Replies.Understood read = read(asked, given);
        Optional<Settlement> settled = ReplyQuery.settle(asked, read, given, place, queries);
        Replies.Understood understood = turned(
                asked,
                settled.map(settlement -> ReplyQuery.understood(asked, settlement))
                        .orElse(read));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("question", asked.question());
        values.put("closed", asked.closed());
        put(values, "choice", understood.choice());
        put(values, "number", understood.number());
        put(values, "date", understood.date());
        put(values, "text", words(given));
        put(values, "owner", given.owner());
        put(values, "ask", asked.ask());
        put(values, "good", asked.good());
        boolean beside = limit(asked, given, understood, values);
        return new Draft(kind, values, cited(source, beside, asked.settled(), settled.orElse(null)));
    }

    private static Replies.Understood read(Asked asked, Given given) {
        Point point = asked.point();
        // To an open question some write beside the column what others write into it.
        Cell reply = given.reply().isBlank() && !asked.closed() ? given.comment() : given.reply();
        return point == null ? Replies.read(reply, asked.closed()) : Replies.read(reply, point, given.decimalComma());
    }

    private static Replies.Understood turned(Asked asked, Replies.Understood understood) {
        Reply reply = understood.reply();
        if (!asked.turned() || (reply != Reply.YES && reply != Reply.NO)) {
            return understood;
        }
        return new Replies.Understood(reply == Reply.YES ? Reply.NO : Reply.YES, null, null, null, understood.hedge());
    }

    /** Notes what takes a part of the reply back; true where the comment does it, which is then quoted with the reply. */
    private static boolean limit(Asked asked, Given given, Replies.Understood understood, Map<String, Object> values) {
        Reply reply = understood.reply();
        String comment = given.comment().text();
        String beside = reply == Reply.YES && asked.closed() ? Replies.takenBack(comment) : null;
        boolean proof = asked.point() != null && asked.point().area().equals("certificates");
        boolean inReply = proof && Replies.isElsewhere(given.reply().text());
        boolean inComment = proof && reply == Reply.YES && Replies.isElsewhere(comment);
        put(values, "hedge", understood.hedge() != null ? understood.hedge() : beside);
        put(values, "borrowed", inReply || inComment ? Boolean.TRUE : null);
        values.put("reply", inReply && reply == Reply.YES ? Reply.PARTLY : reply);
        return beside != null || inComment;
    }

    private static Source cited(
            Source source, boolean comment, @Nullable Settlement question, @Nullable Settlement reply) {
        List<Excerpt> excerpts = new ArrayList<>();
        source.excerpts()
                .forEach(each -> excerpts.add(comment && each.field().equals("text") ? identifying(each) : each));
        Stream.of(Optional.ofNullable(question), Optional.ofNullable(reply))
                .flatMap(Optional::stream)
                .forEach(settlement -> excerpts.add(new Excerpt(
                        "settled",
                        "Settled by " + settlement.by() + " on " + settlement.on(),
                        null,
                        settlement.answer(),
                        true)));
        return new Source(source.file(), source.sheet(), source.row(), source.page(), source.path(), excerpts);
    }

    private static Excerpt identifying(Excerpt excerpt) {
        return new Excerpt(excerpt.field(), excerpt.label(), excerpt.cell(), excerpt.text(), true);
    }

    private static @Nullable String words(Given given) {
        String words = Stream.of(given.reply(), given.comment())
                .filter(cell -> !cell.isBlank())
                .map(Cell::text)
                .collect(Collectors.joining(". "));
        return words.isEmpty() ? null : words;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
