package org.countersign.web.rules;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.countersign.drafting.Drafts;
import org.countersign.drafting.Forms;
import org.countersign.drafting.Forms.SettingField;
import org.countersign.drafting.Forms.ThresholdRow;
import org.countersign.drafting.OpenPolicy;
import org.countersign.policy.Page;
import org.countersign.store.Proposal;
import org.springframework.stereotype.Component;

/** The thresholds, settings and texts of a draft, which its author may always change, on pages and by programs alike. */
@Component
public final class DraftWords {
    private final Drafts drafts;
    private final Desk desk;

    DraftWords(Drafts drafts, Desk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /** What a check says in a draft, with the thresholds at which it looks. */
    public record CheckWords(
            Proposal draft, Page page, List<SettingField> settings, String text, List<ThresholdRow> thresholds) {

        /** What the form shows, by the names of its fields. */
        Map<String, String> fields() {
            Map<String, String> fields = new HashMap<>();
            settings.forEach(field -> fields.put(field.key(), field.value()));
            fields.put("text", text);
            return fields;
        }
    }

    public List<ThresholdRow> thresholds(int number, String signedIn) {
        return thresholds(desk.draft(number, signedIn));
    }

    List<ThresholdRow> thresholds(Proposal draft) {
        return Forms.thresholds(drafts.text(draft, Forms.THRESHOLDS));
    }

    public ThresholdRow threshold(int number, String key, String signedIn) {
        return threshold(desk.draft(number, signedIn), key);
    }

    ThresholdRow threshold(Proposal draft, String key) {
        return thresholds(draft).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.missing("There is no such threshold."));
    }

    /** Compares a threshold with what a form was filled from. */
    Basis basis(Proposal draft, String key, String seen) {
        ThresholdRow row = threshold(draft, key);
        Map<String, String> there = Map.of("value", row.value(), "why", row.why(), "source", row.source());
        return Basis.against(seen, there, draft, desk.accounts());
    }

    /** Puts it into the draft, or says what is wrong with it; its unit stays. */
    public List<String> setThreshold(int number, ThresholdRow given, String signedIn) throws IOException {
        return setThreshold(desk.draft(number, signedIn), given, signedIn);
    }

    List<String> setThreshold(Proposal draft, ThresholdRow given, String signedIn) throws IOException {
        threshold(draft, given.key());
        if (!Forms.isNumber(given.value())) {
            return List.of("\"" + given.value() + "\" is no number; write it with a point, such as 12.5");
        }
        Map<String, String> columns = Map.of("value", given.value(), "why", given.why(), "source", given.source());
        return said(draft, signedIn, Forms.threshold(drafts.text(draft, Forms.THRESHOLDS), given.key(), columns));
    }

    public CheckWords check(int number, String id, String signedIn) throws IOException {
        return check(desk.draft(number, signedIn), id);
    }

    CheckWords check(Proposal draft, String id) throws IOException {
        try (OpenPolicy open = drafts.open(draft)) {
            Page page = Desk.check(open.policy(), id).page();
            return new CheckWords(
                    draft,
                    page,
                    Forms.settings(page),
                    Forms.text(page),
                    Forms.thresholds(open.policy(), open.text(Forms.THRESHOLDS), id));
        }
    }

    /**
     * Puts it into the draft, or says what is wrong with it.
     *
     * @param given settings by their keys, and {@code text}; what is left out stays
     */
    public List<String> setCheck(int number, String id, Map<String, String> given, String signedIn) throws IOException {
        return setCheck(desk.draft(number, signedIn), id, given, signedIn);
    }

    List<String> setCheck(Proposal draft, String id, Map<String, String> given, String signedIn) throws IOException {
        try (OpenPolicy open = drafts.open(draft)) {
            Page page = Desk.check(open.policy(), id).page();
            SortedMap<String, byte[]> files =
                    Forms.page(drafts.text(draft, page.area() + "/" + id + ".md"), page, given);
            return said(draft, signedIn, files);
        }
    }

    private List<String> said(Proposal draft, String signedIn, SortedMap<String, byte[]> files) throws IOException {
        return desk.put(draft, signedIn, files).stream()
                .map(slip -> InFields.said(slip, files))
                .toList();
    }
}
