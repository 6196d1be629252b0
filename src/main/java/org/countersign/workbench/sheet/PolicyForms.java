package org.countersign.workbench.sheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;

/** The thresholds, settings and texts of a policy as forms, and files in which what a form says is taken over. */
public final class PolicyForms {
    private static final List<String> ENTERED = List.of("value", "why", "source");
    private static final int LONG = 36;

    private PolicyForms() {}

    /** What a form may say of a setting. */
    public enum Sort {
        WORDS,
        LONG_WORDS,
        YES_OR_NO
    }

    /** A setting of a page as a form shows it; {@code value} is blank where it is not set. */
    public record Shown(String key, Sort sort, String note, String value) {}

    public static List<Shown> settings(Page page) {
        return Arrays.stream(Setting.values())
                .map(setting -> new Shown(setting.key(), sort(setting), setting.note(), setting.shown(page)))
                .toList();
    }

    /** The thresholds as they stand in the file, each with its columns by their names. */
    public static List<Map<String, String>> thresholds(String csv) {
        List<List<String>> rows = new CsvText(csv).rows();
        List<String> heads = rows.get(0);
        return rows.stream()
                .skip(1)
                .filter(row -> row.size() == heads.size())
                .map(row -> {
                    Map<String, String> named = new LinkedHashMap<>();
                    heads.forEach(head -> named.put(head, row.get(heads.indexOf(head))));
                    return named;
                })
                .toList();
    }

    /** The text below the front matter as a form shows it. */
    public static String text(Page page) {
        return DecisionSheet.text(page);
    }

    /** The file of a page with the settings that differ from it, and the text; every other byte stays. */
    public static String page(String file, Page page, Map<String, String> given) {
        PageText written = new PageText(file);
        for (Setting setting : Setting.values()) {
            String value = plain(given.getOrDefault(setting.key(), setting.shown(page)));
            if (!value.equals(plain(setting.shown(page)))) {
                written = written.with(setting, value);
            }
        }
        String text = plain(given.getOrDefault("text", text(page)));
        return (text.equals(plain(text(page))) ? written : written.withText(text)).toString();
    }

    /** The file of the thresholds with another value, reason or source of one of them; every other byte stays. */
    public static String threshold(String csv, String key, Map<String, String> given) {
        CsvText text = new CsvText(csv);
        List<List<String>> rows = text.rows();
        for (int row = 1; row < rows.size(); row++) {
            if (rows.get(row).get(0).strip().equals(key)) {
                text = threshold(text, row, given);
            }
        }
        return text.toString();
    }

    private static CsvText threshold(CsvText text, int row, Map<String, String> given) {
        CsvText written = text;
        for (String name : ENTERED) {
            int column = text.rows().get(0).indexOf(name);
            String now = column < 0 ? "" : written.rows().get(row).get(column);
            String value = plain(given.getOrDefault(name, now));
            if (column >= 0 && !value.equals(plain(now))) {
                written = new CsvText(written.with(row, column, value));
            }
        }
        return written;
    }

    /** Whether it is a number as the file writes one. */
    public static boolean isNumber(String value) {
        try {
            return !new BigDecimal(value.strip()).toPlainString().isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The keys of the thresholds at which the rules or the words of a check look, in their order. */
    public static List<String> thresholdsOf(Policy policy, String check) {
        var looked = policy.check(check);
        Page page = looked.page();
        String all = String.join(
                "\n", looked.rules().text(), page.text(), page.position(), page.fix(), page.ask(), page.title());
        return policy.thresholds().keySet().stream()
                .filter(key -> all.contains("\"" + key + "\"") || all.contains("{" + key + "}"))
                .toList();
    }

    private static Sort sort(Setting setting) {
        return switch (setting.kind()) {
            case FLAG -> Sort.YES_OR_NO;
            case TEXT, LIST -> setting.width() >= LONG ? Sort.LONG_WORDS : Sort.WORDS;
        };
    }

    /** A browser sends other ends of lines than the files have. */
    private static String plain(String value) {
        return value.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
