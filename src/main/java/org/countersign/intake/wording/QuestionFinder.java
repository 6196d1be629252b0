package org.countersign.intake.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.settle.Query;
import org.countersign.vocabulary.KnownQuestionnaire;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.Settlement;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Tells which question of the bank is asked; what only comes near to one is put to a person. */
public final class QuestionFinder {
    /** Below this the nearest question is not worth a person's time. */
    private static final double WORTH_ASKING = 0.3;

    private static final int PROPOSED = 3;

    /** Where a question stands. */
    public record Place(String file, String where) {}

    private final Vocabulary vocabulary;
    private final PointBank bank;
    private @Nullable Nearness nearness;
    private final Queries queries;

    public QuestionFinder(Vocabulary vocabulary, PointBank bank, Queries queries) {
        this.vocabulary = vocabulary;
        this.bank = bank;
        this.queries = queries;
    }

    /** A question of the bank. */
    public Asked point(Point point) {
        return Asked.of(point);
    }

    /** What a question of a known questionnaire asks. */
    public Asked known(KnownQuestionnaire questionnaire, String id, String wording, boolean replied, Place place) {
        Optional<Asked> ours =
                same(questionnaire, id, wording).or(() -> bank.worded(wording).map(Asked::of));
        if (ours.isPresent()) {
            return ours.get();
        }
        String good = questionnaire.good(id);
        boolean scored = good != null && !good.equals("either");
        Asked theirs = Asked.other(
                questionnaire.title() + " " + id,
                wording.isEmpty() ? id : wording,
                good,
                scored || Wording.isYesOrNo(wording));
        List<Nearness.Near> near = near(questionnaire, id, wording);
        return replied && !near.isEmpty() ? settled(theirs, wording, near, place) : theirs;
    }

    private Optional<Asked> same(KnownQuestionnaire questionnaire, String id, String wording) {
        return Optional.ofNullable(questionnaire.same().get(id))
                .filter(same -> same.fits(wording))
                .flatMap(same -> Optional.ofNullable(vocabulary.questions().get(same.question()))
                        .map(point -> same.turned() ? Asked.turned(point) : Asked.of(point)));
    }

    private List<Nearness.Near> near(KnownQuestionnaire questionnaire, String id, String wording) {
        List<String> named = questionnaire.near().getOrDefault(id, List.of());
        return nearness()
                .nearest(wording)
                .filter(near -> named.contains(near.point().id()))
                .toList();
    }

    /** What a question asks that is in no known questionnaire. */
    public Asked unknown(String wording, boolean replied, Place place) {
        Optional<Point> worded = bank.worded(wording);
        if (worded.isPresent()) {
            return Asked.of(worded.get());
        }
        String words = PointBank.unnumbered(wording).strip().replaceAll("\\s+", " ");
        Asked theirs = Asked.other(words, words, null, Wording.isYesOrNo(words));
        List<Nearness.Near> near = proposals(wording);
        return replied && !near.isEmpty() ? settled(theirs, wording, near, place) : theirs;
    }

    /** A wording of the bank, or one that comes near to it. */
    public boolean isFamiliar(String wording) {
        return bank.worded(wording).isPresent() || !proposals(wording).isEmpty();
    }

    /** The questions that a wording may mean, the likeliest first; none where it comes near to none. */
    public List<Nearness.Near> proposals(String wording) {
        List<Nearness.Near> nearest =
                nearness().nearest(wording).limit(PROPOSED).toList();
        return nearest.get(0).score() < WORTH_ASKING
                ? List.of()
                : nearest.stream()
                        .filter(near -> near.score() >= WORTH_ASKING / 2)
                        .toList();
    }

    private Asked settled(Asked theirs, String wording, List<Nearness.Near> near, Place place) {
        List<Query.Answer> answers = near.stream()
                .map(each -> new Query.Answer(each.point().id(), each.point().ask(), each.percent()))
                .toList();
        Query query = new Query(
                Query.Topic.QUESTION,
                "question: " + Words.bare(wording),
                place.file(),
                place.where(),
                "Which question of ours is asked by \"" + theirs.ask() + "\"?",
                answers);
        Optional<Settlement> settlement = queries.settle(query);
        return settlement
                .filter(settled -> !settled.isNone())
                .flatMap(settled -> bank.identified(settled.answer()).map(point -> Asked.of(point, settled)))
                .orElse(theirs);
    }

    /** Made when it is first asked for: the kit's own questions never need it. */
    private Nearness nearness() {
        Nearness made = nearness;
        if (made == null) {
            made = new Nearness(vocabulary.questions().values(), vocabulary.synonyms());
            nearness = made;
        }
        return made;
    }

    public Stream<KnownQuestionnaire> questionnaires() {
        return vocabulary.questionnaires().stream();
    }
}
