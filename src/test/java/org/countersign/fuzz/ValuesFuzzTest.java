package org.countersign.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.countersign.facts.Reply;
import org.countersign.intake.read.Cell;
import org.countersign.intake.values.FieldValues;
import org.countersign.intake.values.Meaning;
import org.countersign.intake.values.Replies;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;

/** Whatever stands in a cell: a date, an answer, or a reason why not. */
class ValuesFuzzTest {
    private static final Vocabulary VOCABULARY = VocabularyReader.read(Path.of("rules"));
    private static final Field START = field("roster", "start");
    private static final List<Point> QUESTIONS =
            List.copyOf(VOCABULARY.questions().values());

    private static Field field(String register, String name) {
        return VOCABULARY.registers().get(register).fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @FuzzTest(maxDuration = "1m")
    void aDateIsOneOfThisWorldOrThereIsAReason(FuzzedDataProvider data) {
        Cell cell = Cell.words("A1", data.consumeRemainingAsString());
        Meaning meaning = FieldValues.read(cell, START, LocalDate.class, false);
        if (meaning instanceof Meaning.Is is) {
            assertThat(((LocalDate) is.value()).getYear()).isBetween(1900, 2199);
        } else if (meaning instanceof Meaning.Unclear unclear) {
            assertThat(unclear.why()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void anAnswerWithoutAWordOfYesIsNoYes(FuzzedDataProvider data) {
        Point point = data.pickValue(QUESTIONS);
        Cell cell = Cell.words("A1", data.consumeRemainingAsString());
        Reply reply = Replies.read(cell, point, false).reply();
        if (cell.isBlank()) {
            assertThat(reply).isEqualTo(Reply.UNANSWERED);
        }
        if (reply == Reply.YES) {
            assertThat(cell.text().codePoints().anyMatch(Character::isLetterOrDigit)
                            || cell.text().codePoints().anyMatch(letter -> letter > 0x2000))
                    .isTrue();
        }
    }
}
