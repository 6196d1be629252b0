package org.countersign.drafting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.countersign.workbench.sheet.PolicyForms;

/** What a browser's form says, as files of the policy. */
public final class Forms {
    public static final String THRESHOLDS = "thresholds.csv";

    private Forms() {}

    /** A threshold as the file has it; {@code value} is what counts. */
    public record ThresholdRow(String key, String value, String unit, String why, String source) {}

    /** A setting as a form shows it. */
    public record SettingField(String key, String note, String value, boolean isFlag, boolean isLong) {}

    public static List<ThresholdRow> thresholds(String csv) {
        return PolicyForms.thresholds(csv).stream()
                .map(row -> new ThresholdRow(
                        row.getOrDefault("key", ""),
                        row.getOrDefault("value", ""),
                        row.getOrDefault("unit", ""),
                        row.getOrDefault("why", ""),
                        row.getOrDefault("source", "")))
                .toList();
    }

    /** Those at which a check looks. */
    public static List<ThresholdRow> thresholds(Policy policy, String csv, String check) {
        List<String> keys = PolicyForms.thresholdsOf(policy, check);
        return thresholds(csv).stream().filter(row -> keys.contains(row.key())).toList();
    }

    /** The checks that look at a threshold, by its key. */
    public static SortedMap<String, List<String>> checksByThreshold(Policy policy) {
        SortedMap<String, List<String>> checks = new TreeMap<>();
        policy.checks().forEach(check -> PolicyForms.thresholdsOf(policy, check.id())
                .forEach(key ->
                        checks.computeIfAbsent(key, each -> new ArrayList<>()).add(check.id())));
        return checks;
    }

    public static List<SettingField> settings(Page page) {
        return PolicyForms.settings(page).stream()
                .map(shown -> new SettingField(
                        shown.key(),
                        shown.note(),
                        shown.value(),
                        shown.sort() == PolicyForms.Sort.YES_OR_NO,
                        shown.sort() == PolicyForms.Sort.LONG_WORDS))
                .toList();
    }

    public static String text(Page page) {
        return PolicyForms.text(page);
    }

    public static boolean isNumber(String value) {
        return PolicyForms.isNumber(value);
    }

    /** The file of the page as the form says; every byte that it does not change stays. */
    public static SortedMap<String, byte[]> page(String file, Page page, Map<String, String> given) {
        return files(page.area() + "/" + page.id() + ".md", PolicyForms.page(file, page, given));
    }

    /** The file of the thresholds as the form says. */
    public static SortedMap<String, byte[]> threshold(String csv, String key, Map<String, String> given) {
        return files(THRESHOLDS, PolicyForms.threshold(csv, key, given));
    }

    static SortedMap<String, byte[]> files(String path, String text) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
