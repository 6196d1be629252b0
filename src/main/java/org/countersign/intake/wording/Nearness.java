package org.countersign.intake.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.vocabulary.Point;

/** Tells to which questions of the bank a wording comes near, by the words and by the letters that they share. */
final class Nearness {
    private static final double BY_WORDS = 0.7;
    private static final double OF_ANOTHER_KIND = 0.7;
    private static final double BY_ONE_WORDING = 0.75;

    /**
     * A question with how near it is.
     *
     * @param score from 0, nothing in common, to 1, the same words
     */
    record Near(Point point, double score) {

        int percent() {
            return (int) Math.round(100 * score);
        }
    }

    /** A question with its wordings, each for itself and all together. */
    private record Known(Point point, List<Bag> words, List<Bag> letters, Bag all) {}

    private final Terms terms;
    private final Weights wordWeights;
    private final Weights letterWeights;
    private final List<Known> known;

    Nearness(Collection<Point> points, List<List<String>> synonyms) {
        this.terms = new Terms(synonyms);
        this.wordWeights = Weights.of(points.stream()
                .flatMap(point -> point.wordings().map(terms::words))
                .toList());
        this.letterWeights = Weights.of(points.stream()
                .flatMap(point -> point.wordings().map(terms::letters))
                .toList());
        this.known = points.stream().map(this::known).toList();
    }

    private Known known(Point point) {
        return new Known(
                point,
                point.wordings()
                        .map(wording -> wordWeights.bag(terms.words(wording)))
                        .toList(),
                point.wordings()
                        .map(wording -> letterWeights.bag(terms.letters(wording)))
                        .toList(),
                wordWeights.bag(point.wordings()
                        .flatMap(wording -> terms.words(wording).stream())
                        .toList()));
    }

    /** The questions from the nearest on. */
    Stream<Near> nearest(String wording) {
        Bag words = wordWeights.bag(terms.words(wording));
        Bag letters = letterWeights.bag(terms.letters(wording));
        return known.stream()
                .map(each -> new Near(each.point(), score(each, words, letters) * fit(each.point(), wording)))
                .sorted(Comparator.comparingDouble(Near::score).reversed().thenComparing(near -> near.point()
                        .id()));
    }

    /** Whoever asks for yes or no asks for no date and no number. */
    private static double fit(Point point, String wording) {
        boolean counts = point.type().equals("date") || point.type().equals("number");
        return counts && Wording.isYesOrNo(wording) ? OF_ANOTHER_KIND : 1;
    }

    private static double score(Known known, Bag words, Bag letters) {
        double byWords = BY_ONE_WORDING * nearest(known.words(), words)
                + (1 - BY_ONE_WORDING) * known.all().cosine(words);
        return BY_WORDS * byWords + (1 - BY_WORDS) * nearest(known.letters(), letters);
    }

    private static double nearest(List<Bag> bags, Bag bag) {
        return bags.stream().mapToDouble(each -> each.cosine(bag)).max().orElse(0);
    }
}
