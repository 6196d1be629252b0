package org.countersign.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BareWordsTest {
    private static final long SEED = 20260301;

    @Test
    void caseAccentsAndPunctuationDoNotMatter() {
        assertThat(Words.bare("  Łukasz's  E-Mail (#1), 50% ")).isEqualTo("lukasz s e mail #1 50%");
        assertThat(Words.bare("START_DATE.")).isEqualTo("start date");
        assertThat(Words.bare("--")).isEmpty();
    }

    @Test
    void plainLettersMeanTheSameWithAndWithoutAnAccentAmongThem() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            String plain = random.ints(random.nextInt(12), 0, 0x80)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());

            assertThat(Words.bare(plain)).as("seed " + SEED).isEqualTo(Words.bare(plain + "\u0301"));
        }
    }
}
