package org.countersign.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownDateTest {

    private static final LocalDateTime AFTERNOON = LocalDateTime.of(2025, 1, 6, 14, 5, 9);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd.mm.yyyy | 06.01.2025",
                "d mmmm yyyy | 6 January 2025",
                "d-mmm-yy | 6-Jan-25",
                "[$-409]ddd\\, mmm d | Mon, Jan 6",
                "yyyy-mm-dd hh:mm | 2025-01-06 14:05",
                "h:mm AM/PM | 2:05 PM",
                "mm:ss | 05:09",
                "yyyy\"-the year-\"mm | 2025-the year-01",
                "dd/mm/yyyy;@ | 06/01/2025"
            })
    void aDateReadsAsItsWorkbookShowsIt(String format, String shown) {
        assertThat(ShownDate.of(AFTERNOON, format)).isEqualTo(shown);
    }

    @Test
    void theLanguageOfTheMachinePlaysNoPart() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar"));
            assertThat(ShownDate.of(AFTERNOON, "dd.mm.yyyy")).isEqualTo("06.01.2025");
            Locale.setDefault(Locale.forLanguageTag("th-TH"));
            assertThat(ShownDate.of(AFTERNOON, "d mmm yyyy")).isEqualTo("6 Jan 2025");
        } finally {
            Locale.setDefault(before);
        }
    }
}
