package org.countersign.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
    void theSameAuditGivesTheSameBytesTwice() throws IOException {
        assertSame(Written.bytes(AUDIT), Written.bytes(SampleAudit.full()));
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Asia/Tokyo", "de-DE, America/New_York", "ar, Africa/Cairo", "fa-IR, Pacific/Kiritimati"})
    void placeAndLanguageChangeNoByte(String language, String place) throws IOException {
        byte[] workbook = Written.bytes(AUDIT);
        byte[] json = Written.json(AUDIT);
        String summary = SummaryText.of(AUDIT, true);
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));
        assertSame(Written.bytes(AUDIT), workbook);
        assertThat(Arrays.equals(Written.json(AUDIT), json)).isTrue();
        assertThat(SummaryText.of(AUDIT, true)).isEqualTo(summary);
    }

    /** Part by part first, so that a failure says which part differs. */
    private static void assertSame(byte[] one, byte[] other) throws IOException {
        assertThat(parts(one)).isEqualTo(parts(other));
        assertThat(Arrays.equals(one, other)).isTrue();
    }

    private static Map<String, String> parts(byte[] zip) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
