package org.countersign.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.CheckJson;
import org.countersign.report.json.FindingJson;
import org.countersign.report.json.InputJson;
import org.jspecify.annotations.Nullable;

/** What two reports say otherwise, in lines for a reader; who approved the rules does not count. */
public final class Differences {

    private Differences() {}

    public static List<String> between(AuditJson told, AuditJson now) {
        List<String> lines = new ArrayList<>();
        compare(lines, "rules", rules(told), rules(now));
        compare(lines, "verdict", told.verdict(), now.verdict());
        compare(lines, "engagement", told.engagement(), now.engagement());
        each(lines, "document", documents(told), documents(now));
        each(lines, "area", areas(told), areas(now));
        each(lines, "check", checks(told), checks(now));
        each(lines, "finding", findings(told), findings(now));
        return lines;
    }

    private static String rules(AuditJson audit) {
        return audit.policy().name() + " " + audit.policy().version() + " ("
                + audit.policy().sha256() + ")";
    }

    private static Map<String, Object> documents(AuditJson audit) {
        Map<String, Object> all = new LinkedHashMap<>();
        audit.inputs().forEach((InputJson input) -> all.put(input.file(), input));
        return all;
    }

    private static Map<String, Object> areas(AuditJson audit) {
        Map<String, Object> all = new LinkedHashMap<>();
        audit.areas().forEach(area -> all.put(area.id(), area.colour()));
        return all;
    }

    private static Map<String, Object> checks(AuditJson audit) {
        Map<String, Object> all = new LinkedHashMap<>();
        audit.checks()
                .forEach((CheckJson check) ->
                        all.put(check.id(), check.colour() + ", missing " + check.missingEvidence()));
        return all;
    }

    /** By their keys; several rules may speak of one subject. */
    private static Map<String, Object> findings(AuditJson audit) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (CheckJson check : audit.checks()) {
            for (FindingJson finding : check.findings()) {
                all.merge(finding.key(), PublishedJson.line(finding), (one, other) -> one + "\n" + other);
            }
        }
        return all;
    }

    private static void each(List<String> lines, String what, Map<String, Object> told, Map<String, Object> now) {
        TreeSet<String> names = new TreeSet<>(told.keySet());
        names.addAll(now.keySet());
        names.forEach(name -> compare(lines, what + " " + name, told.get(name), now.get(name)));
    }

    private static void compare(List<String> lines, String what, @Nullable Object told, @Nullable Object now) {
        if (Objects.equals(told, now)) {
            return;
        }
        if (told == null || now == null) {
            lines.add(what + (told == null ? " is not in the report" : " is in the report alone"));
        } else {
            lines.add(what + ": the report says otherwise");
        }
    }
}
