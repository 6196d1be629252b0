package org.countersign.web.findings;

import java.util.List;
import java.util.Optional;
import org.countersign.policy.Check;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleFile;
import org.jspecify.annotations.Nullable;

/**
 * What the policy in force says of the check and the rules behind a finding.
 *
 * @param version of the policy
 * @param rules the text of each rule that reported
 */
public record PolicyView(
        String name,
        String version,
        String sha256,
        String area,
        Page page,
        String position,
        @Nullable String fallback,
        String ask,
        CheckText text,
        List<String> rules) {

    public PolicyView {
        rules = List.copyOf(rules);
    }

    /**
     * Empty where the policy has no such check any more.
     *
     * @param reported the names of the rules, as the finding holds them
     */
    static Optional<PolicyView> of(Policy policy, String check, String reported) {
        return policy.checks().stream()
                .filter(each -> each.id().equals(check))
                .findFirst()
                .map(found -> of(policy, found, reported));
    }

    private static PolicyView of(Policy policy, Check check, String reported) {
        Page page = check.page();
        String fallback = page.fallback();
        return new PolicyView(
                policy.name(),
                policy.version(),
                policy.sha256(),
                policy.areas().getOrDefault(page.area(), page.area()),
                page,
                policy.fill(page.position()),
                fallback == null ? null : policy.fill(fallback),
                policy.fill(page.ask()),
                CheckText.of(policy.fill(page.text())),
                rules(check.rules(), reported));
    }

    private static List<String> rules(RuleFile file, String reported) {
        return file.rules().stream()
                .filter(rule -> ("; " + reported + ";").contains("; " + rule.name() + ";"))
                .map(file::textOf)
                .toList();
    }
}
