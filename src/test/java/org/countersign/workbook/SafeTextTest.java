package org.countersign.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@SUM", "\t=1", "\r=1", "\n=1", "\0=1", "＝1"})
    void whatASpreadsheetCouldReckonWithLooksLikeAFormula(String text) {
        assertThat(SafeText.looksLikeFormula(text)).isTrue();
    }

    @Test
    void ordinaryWordsDoNot() {
        assertThat(SafeText.looksLikeFormula("signed 2025-01-03")).isFalse();
        assertThat(SafeText.looksLikeFormula("")).isFalse();
    }

    @Test
    void whatXmlForbidsIsLeftOut() {
        assertThat(SafeText.clean("a\u0000b\u001Fc\uD800d\uFFFFe\tf")).isEqualTo("abcde\tf");
    }

    @Test
    void lineEndsBecomeOneKind() {
        assertThat(SafeText.clean("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void charactersBeyondTheFirstPlaneStay() {
        assertThat(SafeText.clean("📄")).isEqualTo("📄");
    }

    @Test
    void wordsThatExcelWouldUnescapeAreKeptAsTheyStand() {
        assertThat(SafeText.clean("_x0041_")).isEqualTo("_x005F_x0041_");
    }

    @Test
    void aTextOfExactlyTheLimitIsNotCut() {
        String longest = "x".repeat(SafeText.LIMIT);
        assertThat(SafeText.clean(longest)).isEqualTo(longest);
    }

    @Test
    void aLongerTextIsCutWithoutSplittingACharacter() {
        String cut = SafeText.clean("📄".repeat(20_000));
        assertThat(cut).hasSizeLessThanOrEqualTo(SafeText.LIMIT).contains("📄 … [cut here: ");
    }
}
