package org.countersign.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrappingTest {

    @Test
    void aShortTextTakesOneLine() {
        assertThat(Wrapping.lines("signed", 20)).isOne();
    }

    @Test
    void wordsThatDoNotFitGoToTheNextLine() {
        assertThat(Wrapping.lines("one two three four five six", 10)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aWordLongerThanTheColumnIsBroken() {
        assertThat(Wrapping.lines("x".repeat(100), 10)).isGreaterThanOrEqualTo(9);
    }

    @Test
    void linesOfTheTextCountEach() {
        assertThat(Wrapping.lines("a\nb\nc", 20)).isEqualTo(3);
    }

    @Test
    void noRowIsHigherThanExcelAllows() {
        assertThat(Wrapping.height(1_000)).isEqualTo(409f);
        assertThat(Wrapping.height(0)).isEqualTo(Wrapping.height(1));
    }
}
