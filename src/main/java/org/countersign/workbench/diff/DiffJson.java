package org.countersign.workbench.diff;

import java.util.List;
import org.countersign.policy.Policy;
import org.jspecify.annotations.Nullable;

/** The differences in version 1 of their format; {@code docs/schema/countersign-policy-diff-1.schema.json} describes it. */
public record DiffJson(String format, int version, PolicyJson from, PolicyJson to, List<ChangeJson> changes) {

    /** A version of the policy. */
    public record PolicyJson(String name, String version, String effective, String sha256) {

        static PolicyJson of(Policy policy) {
            return new PolicyJson(
                    policy.name(), policy.version(), policy.effective().toString(), policy.sha256());
        }
    }

    /** One thing that was added, removed or changed. */
    public record ChangeJson(String change, String kind, String id, String of, String title, List<DetailJson> details) {

        static ChangeJson of(Difference difference) {
            return new ChangeJson(
                    difference.how().name(),
                    difference.kind().name(),
                    difference.id(),
                    difference.owner(),
                    difference.title(),
                    difference.details().stream()
                            .map(detail -> new DetailJson(detail.what(), detail.from(), detail.to()))
                            .toList());
        }
    }

    /** One setting before and after; absent where it was not set. */
    public record DetailJson(
            String what, @Nullable String from, @Nullable String to) {}

    public static DiffJson of(PolicyDiff diff) {
        return new DiffJson(
                "countersign-policy-diff",
                1,
                PolicyJson.of(diff.from()),
                PolicyJson.of(diff.to()),
                diff.differences().stream().map(ChangeJson::of).toList());
    }
}
