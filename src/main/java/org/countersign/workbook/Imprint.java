package org.countersign.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the properties of a workbook and its footers say.
 *
 * @param date the date of creation and change, which no clock decides
 * @param custom properties of our own
 */
public record Imprint(
        String title,
        String subject,
        List<String> keywords,
        LocalDate date,
        String footer,
        Map<String, String> custom) {

    public Imprint {
        keywords = List.copyOf(keywords);
        custom = Map.copyOf(custom);
    }
}
