package org.countersign.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.AuditJson.AreaJson;
import org.countersign.report.json.AuditJson.PolicyJson;
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
        each(lines, "area", named(told.areas(), AreaJson::id), named(now.areas(), AreaJson::id));
        each(lines, "check", checks(told), checks(now));
        each(lines, "finding", named(findings(told), FindingJson::key), named(findings(now), FindingJson::key));
        return lines;
    }

    /** What was left out need not lie in the folder that a report is held against. */
    private static Map<String, String> documents(AuditJson audit) {
        return named(
                audit.inputs().stream().filter(input -> !input.wasLeftOut()).toList(), InputJson::file);
    }

    private static String rules(AuditJson audit) {
        PolicyJson policy = audit.policy();
        return policy.name() + " " + policy.version() + " from " + policy.effective() + " (" + policy.sha256() + ")";
    }

    private static Map<String, String> checks(AuditJson audit) {
        return named(audit.withoutFindings().checks(), CheckJson::id);
    }

    private static List<FindingJson> findings(AuditJson audit) {
        return audit.checks().stream()
                .flatMap(check -> check.findings().stream())
                .toList();
    }

    /** All that is said of each, by its name; several rules may speak of one subject. */
    private static <T> Map<String, String> named(List<T> all, Function<T, String> name) {
        Map<String, String> said = new LinkedHashMap<>();
        all.forEach(each -> said.merge(name.apply(each), PublishedJson.line(each), (one, other) -> one + "\n" + other));
        return said;
    }

    private static void each(List<String> lines, String what, Map<String, String> told, Map<String, String> now) {
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
