package org.countersign.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * All the words that evidence is read by: {@code registers.yaml}, {@code questions.yaml} and {@code clauses.yaml}, and what
 * {@code remembered.yaml} keeps of earlier settlements.
 *
 * @param registers by id, in the order of the file
 * @param questions by id, in the order of the file
 * @param clauses by id, in the order of the file
 * @param remembered what people settled about layouts that return, by the key of the question
 */
public record Vocabulary(
        Map<String, RegisterKind> registers,
        Map<String, Point> questions,
        Map<String, Point> clauses,
        Map<String, Settlement> remembered) {

    /** The kind of register whose rows become facts of this type, by the simple name of the type. */
    public List<RegisterKind> ofFact(String fact) {
        return registers.values().stream()
                .filter(kind -> kind.fact().equals(fact))
                .toList();
    }
}
