package org.countersign.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * All the words that evidence is read by: {@code registers.yaml}, {@code questions.yaml}, {@code clauses.yaml},
 * {@code synonyms.yaml} and the folder {@code questionnaires}, and what {@code remembered.yaml} keeps of earlier settlements.
 *
 * @param registers by id, in the order of the file
 * @param questions by id, in the order of the file
 * @param clauses by id, in the order of the file
 * @param questionnaires those of others whose questions are known by their ids
 * @param synonyms groups of words that mean the same
 * @param remembered what people settled about layouts that return, by the key of the question
 */
public record Vocabulary(
        Map<String, RegisterKind> registers,
        Map<String, Point> questions,
        Map<String, Point> clauses,
        List<KnownQuestionnaire> questionnaires,
        List<List<String>> synonyms,
        Map<String, Settlement> remembered) {

    /** The kind of register whose rows become facts of this type, by the simple name of the type. */
    public List<RegisterKind> ofFact(String fact) {
        return registers.values().stream()
                .filter(kind -> kind.fact().equals(fact))
                .toList();
    }

    /** The questions that the kit asks. */
    public List<Point> kitQuestions() {
        return questions.values().stream().filter(Point::inKit).toList();
    }
}
