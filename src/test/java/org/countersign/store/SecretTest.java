package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final int MANY = 2000;

    @Test
    void eachSecretHas256BitsAndNoTwoAreAlike() {
        assertThat(Stream.generate(Secret::fresh).limit(MANY).distinct())
                .hasSize(MANY)
                .allMatch(secret -> secret.matches("[0-9a-f]{64}"));
    }

    @Test
    void eachBitOfASecretIsSetAboutHalfTheTime() {
        BigInteger[] drawn = Stream.generate(Secret::fresh)
                .limit(MANY)
                .map(secret -> new BigInteger(secret, 16))
                .toArray(BigInteger[]::new);
        for (int bit = 0; bit < 256; bit++) {
            int place = bit;
            // Seven standard deviations: less than once in three hundred billion.
            assertThat(Stream.of(drawn).filter(each -> each.testBit(place)).count())
                    .as("bit %d", bit)
                    .isBetween(MANY / 2 - 157L, MANY / 2 + 157L);
        }
    }

    @Test
    void whatIsKeptOfASecretIsItsHash() {
        assertThat(Secret.hash("x")).isEqualTo("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
    }
}
