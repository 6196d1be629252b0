package org.countersign.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.countersign.audit.Audit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SameBytesTest {

    private static final Audit AUDIT = SampleAudit.full();

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void asBefore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void theSameAuditGivesTheSameBytesTwice() {
        assertThat(Written.bytes(AUDIT)).isEqualTo(Written.bytes(SampleAudit.full()));
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Asia/Tokyo", "de-DE, America/New_York", "ar, Africa/Cairo", "fa-IR, Pacific/Kiritimati"})
    void placeAndLanguageChangeNoByte(String language, String place) {
        byte[] workbook = Written.bytes(AUDIT);
        byte[] json = Written.json(AUDIT);
        String summary = SummaryText.of(AUDIT, true);
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));
        assertThat(Written.bytes(AUDIT)).isEqualTo(workbook);
        assertThat(Written.json(AUDIT)).isEqualTo(json);
        assertThat(SummaryText.of(AUDIT, true)).isEqualTo(summary);
    }
}
