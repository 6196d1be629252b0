package org.countersign.web.api.format;

import java.util.List;
import org.countersign.intake.settle.Query;
import org.countersign.vocabulary.Settlement;
import org.jspecify.annotations.Nullable;

/** A question that only a person can settle; {@code none} is always an answer besides those that are offered. */
public record QuestionJson(String key, String topic, String file, String where, String ask, List<OfferedJson> answers) {

    /** An answer, and how sure the reading is of it. */
    public record OfferedJson(String value, String words, int percent) {}

    /** What somebody answered. */
    public record SettledJson(String key, String ask, String answer, String by, String on) {

        public static SettledJson of(Settlement settlement) {
            return new SettledJson(
                    settlement.key(),
                    settlement.ask(),
                    settlement.answer(),
                    settlement.by(),
                    settlement.on().toString());
        }
    }

    /** Answers a question. */
    public record SettleRequest(
            @Nullable String key, @Nullable String answer) {}

    public static QuestionJson of(Query query) {
        return new QuestionJson(
                query.key(),
                query.topic().name(),
                query.file(),
                query.where(),
                query.ask(),
                query.answers().stream()
                        .map(answer -> new OfferedJson(answer.value(), answer.words(), answer.percent()))
                        .toList());
    }
}
