package org.countersign.intake.wording;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much each term tells: the fewer wordings have it, the more. */
final class Weights {
    private final Map<String, Integer> wordingsWith = new TreeMap<>();
    private final int wordings;

    private Weights(int wordings) {
        this.wordings = wordings;
    }

    static Weights of(Collection<List<String>> wordings) {
        Weights weights = new Weights(wordings.size());
        wordings.forEach(
                terms -> new HashSet<>(terms).forEach(term -> weights.wordingsWith.merge(term, 1, Integer::sum)));
        return weights;
    }

    Bag bag(List<String> terms) {
        // Sums of fractions depend on their order, and the same wording must always score the same.
        Map<String, Double> counted = new TreeMap<>();
        terms.forEach(term -> counted.merge(term, 1.0, Double::sum));
        counted.replaceAll((term, count) -> (1 + Math.log(count)) * weight(term));
        return Bag.of(counted);
    }

    private double weight(String term) {
        return Math.log(1 + (double) wordings / (1 + wordingsWith.getOrDefault(term, 0)));
    }
}
