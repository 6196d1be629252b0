package org.countersign.intake.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.facts.Reply;
import org.countersign.intake.read.Cell;
import org.countersign.vocabulary.Options;
import org.countersign.vocabulary.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What answers in words say, in the five languages. */
class RepliesTest {
    private static final Path ANSWERS = Path.of("src/test/resources/questions/answers.txt");
    private static final List<String> HEDGES = List.of(
            " - not yet",
            ", but not for contractors",
            " (planned)",
            "; in progress",
            ", except two systems",
            " - only for admins",
            ", informally",
            " - drafted",
            " if asked",
            ", noch nicht",
            ", jeszcze nie",
            ", ще не",
            ", todavía no");

    static Stream<String> answers() throws IOException {
        return Files.readAllLines(ANSWERS).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void eachAnswerSaysWhatAReaderWouldSayItSays(String line) {
        String[] parts = line.split(" \\| ", -1);
        Replies.Understood understood = Replies.read(Cell.words(null, parts[1]), point(parts[0].strip()), false);

        assertThat(understood.reply()).isEqualTo(Reply.valueOf(parts[2].strip()));
        if (parts.length > 3) {
            assertThat(value(understood)).isEqualTo(parts[3].strip());
        }
    }

    @Test
    void theListIsLongEnoughToTell() throws IOException {
        assertThat(answers().distinct()).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void noHedgeEverLeavesAYes() throws IOException {
        long seed = 20260302;
        Random random = new Random(seed);
        List<String> yes = answers()
                .filter(line -> line.startsWith("yes-no") && line.endsWith("| YES"))
                .map(line -> line.split(" \\| ", -1)[1])
                .filter(text -> !text.matches("[✓✔☑✅]"))
                .toList();
        for (int turn = 0; turn < 500; turn++) {
            String text = yes.get(random.nextInt(yes.size())) + HEDGES.get(random.nextInt(HEDGES.size()));
            assertThat(Replies.read(Cell.words(null, text), point("yes-no"), false)
                            .reply())
                    .as("\"%s\", seed %d", text, seed)
                    .isNotEqualTo(Reply.YES);
        }
    }

    @Test
    void theWordsThatTakeAPartBackAreKept() {
        assertThat(Replies.read(Cell.words(null, "Yes, not yet formalised"), point("yes-no"), false)
                        .hedge())
                .isEqualTo("not yet");
        assertThat(Replies.takenBack("The certificate was not yet issued")).isEqualTo("not yet");
        assertThat(Replies.takenBack("Maintenance is announced before planned changes"))
                .isNull();
    }

    private static @Nullable String value(Replies.Understood understood) {
        return Stream.of(understood.choice(), understood.number(), understood.date())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    private static Point point(String kind) {
        boolean number = Set.of("percent", "years", "hours", "days").contains(kind);
        Options options = new Options(Map.of(
                "individual", List.of("yes", "each person signs", "individual NDAs"),
                "on request", List.of("if the client asks"),
                "company only", List.of("no", "company-level only")));
        return new Point(
                "Q",
                "area",
                "How many?",
                List.of(),
                number ? "number" : kind,
                kind.equals("choice") ? options : Options.ANY,
                number ? kind : null,
                null,
                Set.of(),
                true);
    }
}
