package org.countersign.intake.wording;

import java.util.Map;

/** Terms with their weights; only their proportions count. */
record Bag(Map<String, Double> weights, double length) {

    static Bag of(Map<String, Double> weights) {
        return new Bag(
                weights,
                Math.sqrt(weights.values().stream()
                        .mapToDouble(weight -> weight * weight)
                        .sum()));
    }

    /** How alike two bags are: 1 where their proportions are the same, 0 where they share nothing. */
    double cosine(Bag other) {
        if (length == 0 || other.length == 0) {
            return 0;
        }
        double shared = 0;
        for (Map.Entry<String, Double> entry : other.weights.entrySet()) {
            shared += weights.getOrDefault(entry.getKey(), 0.0) * entry.getValue();
        }
        return shared / (length * other.length);
    }
}
