package org.countersign.intake.settle;

import java.util.List;

/**
 * A question that only a person can settle, with the answers between which it lies.
 *
 * @param key stays the same as long as the same words stand in the same layout, whatever the file is called
 * @param where the place within the file, in a reader's words
 * @param ask the question as put to a person
 * @param answers the likeliest first; "none of these" is always an answer besides
 */
public record Query(Topic topic, String key, String file, String where, String ask, List<Answer> answers) {

    public Query {
        answers = List.copyOf(answers);
    }

    /** It speaks of words and layouts alone, so its answer holds for the next vendor who sends the same. */
    public boolean isOfLayout() {
        return topic == Topic.TABLE || topic == Topic.COLUMN || topic == Topic.QUESTION;
    }

    /** Whether one answer is likelier than another. */
    public boolean prefers() {
        return answers.size() == 1
                || answers.stream().mapToInt(Answer::percent).distinct().count() > 1;
    }

    /** What the question is about. */
    public enum Topic {
        /** Which register a table is. */
        TABLE,
        /** Which field a column is. */
        COLUMN,
        /** Which question of the bank is asked. */
        QUESTION,
        /** What an answer says. */
        REPLY,
        /** Whom a row means. */
        PERSON
    }

    /**
     * A possible answer.
     *
     * @param value as a settlement records it
     * @param words as a person reads it
     * @param percent how sure the reading is of it, from 0 to 100
     */
    public record Answer(String value, String words, int percent) {}
}
