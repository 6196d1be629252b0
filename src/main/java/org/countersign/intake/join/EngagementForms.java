package org.countersign.intake.join;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.facts.Engagement;
import org.countersign.facts.Vendor;
import org.countersign.intake.read.Notes;
import org.countersign.intake.recognise.Draft;
import org.countersign.vocabulary.Words;

/** Makes the one engagement and the one vendor of all forms that speak of them. */
record EngagementForms(Engagement engagement, Vendor vendor) {

    static EngagementForms of(List<Draft> forms, Notes notes) {
        noteTwoEngagements(forms, notes);
        List<Draft> checked =
                forms.stream().map(form -> DateOrder.checked(form, notes)).toList();
        Merged merged = Merged.of(checked, notes);
        Map<String, Object> vendor = new HashMap<>(merged.values());
        vendor.remove("name");
        if (merged.values().containsKey("vendor")) {
            vendor.put("name", merged.values().get("vendor"));
        }
        return new EngagementForms(
                Binding.bind(Engagement.class, merged.values(), merged.sources()),
                Binding.bind(Vendor.class, vendor, merged.sources()));
    }

    /** Two engagements in one dossier are never blended in silence: where they differ, neither is believed. */
    private static void noteTwoEngagements(List<Draft> forms, Notes notes) {
        Set<String> different =
                forms.stream().map(EngagementForms::parties).collect(Collectors.toCollection(TreeSet::new));
        if (!differs(forms, "vendor") && !differs(forms, "client")) {
            return;
        }
        forms.forEach(form -> notes.unused(
                form.source().file(),
                Places.row(form.source()),
                "speaks of one of "
                        + different.size() + " engagements in this dossier: " + String.join("; ", different)
                        + ". What they do not agree on was not used; put each engagement into a dossier of its own"));
    }

    private static boolean differs(List<Draft> forms, String field) {
        return forms.stream()
                        .filter(form -> form.text(field) != null)
                        .map(form -> Words.bare(String.valueOf(form.text(field))))
                        .distinct()
                        .count()
                > 1;
    }

    private static String parties(Draft form) {
        String where =
                form.source().sheet() == null ? "" : ", sheet " + form.source().sheet();
        return form.source().file() + where + " names the vendor \"" + shown(form, "vendor") + "\" and the client \""
                + shown(form, "client") + "\"";
    }

    private static String shown(Draft form, String field) {
        String text = form.text(field);
        return text == null ? "(blank)" : text;
    }
}
