package org.countersign.web.api.format;

import java.util.List;
import java.util.Map;
import org.countersign.drafting.Forms;
import org.countersign.web.rules.DraftWords;
import org.jspecify.annotations.Nullable;

/**
 * What a check says in a draft.
 *
 * @param text below its settings, with its placeholders
 * @param thresholds those at which it looks
 */
public record DraftJson(String check, List<SettingJson> settings, String text, List<ThresholdJson> thresholds) {

    /**
     * A setting as the file has it.
     *
     * @param flag its value is {@code true} or {@code false}
     */
    public record SettingJson(String key, String note, String value, boolean flag) {

        static SettingJson of(Forms.SettingField field) {
            return new SettingJson(field.key(), field.note(), field.value(), field.isFlag());
        }
    }

    public static DraftJson of(DraftWords.CheckWords words) {
        return new DraftJson(
                words.page().id(),
                words.settings().stream().map(SettingJson::of).toList(),
                words.text(),
                words.thresholds().stream().map(ThresholdJson::of).toList());
    }

    /** Other settings by their keys, and another text; what is left out stays. */
    public record DraftRequest(
            @Nullable Map<String, String> settings,
            @Nullable String text) {}

    /** Rules and cases of one check. */
    public record RulesJson(String rules, String cases) {}

    /** The same as they are to be. */
    public record RulesRequest(
            @Nullable String rules, @Nullable String cases) {}
}
