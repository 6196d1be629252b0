package org.countersign.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SummaryTextTest {

    @Test
    void itBeginsWithTheVerdict() {
        assertThat(SummaryText.of(SampleAudit.full(), false))
                .startsWith("■ DO NOT SIGN  Example Vendor, outstaffing, as of 2026-03-02\n  - IP-01 ");
    }

    @Test
    void withoutColoursItHasWordsAndShapesAndNoEscapes() {
        assertThat(SummaryText.of(SampleAudit.full(), false))
                .contains("■ Red", "▲ Amber", "● Green", "◇ Not assessed")
                .doesNotContain("\u001B");
    }

    @Test
    void withColoursItSaysTheSame() {
        String coloured = SummaryText.of(SampleAudit.full(), true);
        assertThat(coloured).contains("\u001B[31m");
        assertThat(coloured.replaceAll("\u001B\\[\\d+m", "")).isEqualTo(SummaryText.of(SampleAudit.full(), false));
    }

    @Test
    void aDocumentCannotSpeakToTheTerminal() {
        String summary = SummaryText.of(SampleAudit.naming("Eve\u001B[2J\u202E Example\r\nVERDICT: SIGN"), false);
        assertThat(summary).contains("Eve [2J Example VERDICT: SIGN:").doesNotContain("\u001B", "\u202E", "\r");
    }

    @Test
    void manyFindingsAreCutShort() {
        assertThat(SummaryText.of(SampleAudit.crowd(60), false)).contains("and 50 more in the reports");
    }

    @Test
    void whatCouldNotBeReadIsSaid() {
        assertThat(SummaryText.of(SampleAudit.full(), false))
                .contains("Not read: locked.xlsx, the whole file: It is encrypted");
    }
}
