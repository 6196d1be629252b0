package org.countersign.web.api.format;

import java.util.List;
import org.countersign.facts.Model;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * A check of the policy, with its placeholders filled.
 *
 * @param rules the text of its rules, {@code cases} that of its cases; both absent in a list, as are {@code text} and
 *     {@code thresholds}
 */
public record CheckJson(
        String id,
        String area,
        String title,
        List<String> models,
        boolean mandatory,
        boolean optional,
        boolean waivable,
        String owner,
        String since,
        @Nullable String from,
        @Nullable String until,
        List<String> evidence,
        List<String> uses,
        List<String> standards,
        String position,
        @Nullable String fallback,
        @Nullable String approver,
        String remediation,
        String ask,
        @Nullable String text,
        @Nullable String rules,
        @Nullable String cases,
        @Nullable List<ThresholdJson> thresholds) {

    /** What a list shows of it. */
    public static CheckJson of(Policy policy, Page page) {
        return new CheckJson(
                page.id(),
                page.area(),
                page.title(),
                page.models().stream().map(Model::name).sorted().toList(),
                page.mandatory(),
                page.optional(),
                page.waivable(),
                page.owner(),
                page.since(),
                text(page.from()),
                text(page.until()),
                page.evidence(),
                page.uses(),
                page.standards(),
                policy.fill(page.position()),
                page.fallback() == null ? null : policy.fill(page.fallback()),
                page.approver(),
                policy.fill(page.fix()),
                policy.fill(page.ask()),
                null,
                null,
                null,
                null);
    }

    /** The same with all that its page says, its rules, its cases and the thresholds at which it looks. */
    public CheckJson with(String text, String rules, String cases, List<ThresholdJson> thresholds) {
        return new CheckJson(
                id,
                area,
                title,
                models,
                mandatory,
                optional,
                waivable,
                owner,
                since,
                from,
                until,
                evidence,
                uses,
                standards,
                position,
                fallback,
                approver,
                remediation,
                ask,
                text,
                rules,
                cases,
                thresholds);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
