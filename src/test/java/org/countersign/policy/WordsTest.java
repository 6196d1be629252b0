package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.countersign.facts.Colour;
import org.countersign.facts.Threshold;
import org.junit.jupiter.api.Test;

/** How a value is written in a finding. */
class WordsTest {

    @Test
    void aValueIsWrittenAsAReaderWould() {
        assertThat(Words.show(new BigDecimal("12.50"))).isEqualTo("12.5");
        assertThat(Words.show(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(Words.show(new BigDecimal("9999.5"))).isEqualTo("9999.5");
        assertThat(Words.show(new BigDecimal("-1234567.250"))).isEqualTo("-1,234,567.25");
        assertThat(Words.show(true)).isEqualTo("yes");
        assertThat(Words.show(false)).isEqualTo("no");
        assertThat(Words.show(LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01");
        assertThat(Words.show(Colour.GREY)).isEqualTo("GREY");
        assertThat(Words.show(new Threshold("some.days", new BigDecimal("14.0"), "days")))
                .isEqualTo("14");
        assertThat(Words.show(new Threshold("last.day", new BigDecimal("20251031"), "day as year month day")))
                .isEqualTo("20251031");
        assertThat(Words.show(new Threshold("cover", new BigDecimal("1000000"), "USD")))
                .isEqualTo("1,000,000");
    }

    @Test
    void aValueThatWasNotGivenSaysSo() {
        assertThat(Words.show(null)).isEqualTo("not given");
        assertThat(Words.show(Arrays.asList("one", null))).isEqualTo("one, not given");
    }

    @Test
    void severalValuesAreWrittenWithCommas() {
        assertThat(Words.show(List.of("one", true, new BigDecimal("2.0")))).isEqualTo("one, yes, 2");
    }
}
