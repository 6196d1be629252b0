package org.countersign.report.json;

import java.util.List;
import org.countersign.audit.AreaOutcome;
import org.countersign.audit.Audit;
import org.countersign.audit.PolicyApproval;
import org.countersign.audit.PolicyVersion;
import org.countersign.audit.Verdict;
import org.countersign.facts.Engagement;
import org.jspecify.annotations.Nullable;

/** An audit in version 1 of the format; {@code docs/schema/countersign-audit-1.schema.json} describes it. */
public record AuditJson(
        String format,
        int version,
        String asOf,
        EngagementJson engagement,
        PolicyJson policy,
        VerdictJson verdict,
        List<AreaJson> areas,
        List<CheckJson> checks,
        List<InputJson> inputs) {

    /** What is being signed; what was not given is absent. */
    public record EngagementJson(
            @Nullable String vendor,
            @Nullable String client,
            @Nullable String model,
            @Nullable String start,
            @Nullable String end) {

        static EngagementJson of(Audit audit) {
            Engagement engagement = audit.engagement();
            String vendor = audit.vendor().name();
            return new EngagementJson(
                    vendor == null ? engagement.vendor() : vendor,
                    engagement.client(),
                    Texts.of(engagement.model()),
                    Texts.of(engagement.start()),
                    Texts.of(engagement.end()));
        }
    }

    /** Which policy gave the colours. */
    public record PolicyJson(String name, String version, String sha256, String effective, ApprovalJson approval) {

        static PolicyJson of(PolicyVersion policy) {
            return new PolicyJson(
                    policy.name(),
                    policy.version(),
                    policy.sha256(),
                    policy.effective().toString(),
                    ApprovalJson.of(policy.approval()));
        }
    }

    /** Who stood behind the policy; {@code why} says what speaks against it. */
    public record ApprovalJson(
            String state,
            @Nullable String by,
            @Nullable String on,
            @Nullable String key,
            List<String> why) {

        static ApprovalJson of(PolicyApproval approval) {
            return new ApprovalJson(
                    approval.state().name(), approval.by(), Texts.of(approval.on()), approval.key(), approval.why());
        }
    }

    /** Whether to sign, with the reasons, worst first. */
    public record VerdictJson(String decision, List<String> reasons) {

        static VerdictJson of(Verdict verdict) {
            return new VerdictJson(verdict.decision().name(), verdict.reasons());
        }
    }

    /** An area of the heat map. */
    public record AreaJson(String id, String title, String colour) {

        static AreaJson of(AreaOutcome area) {
            return new AreaJson(area.id(), area.title(), area.colour().name());
        }
    }

    public static AuditJson of(Audit audit) {
        return new AuditJson(
                "countersign-audit",
                1,
                audit.asOf().toString(),
                EngagementJson.of(audit),
                PolicyJson.of(audit.policy()),
                VerdictJson.of(audit.verdict()),
                audit.areas().stream().map(AreaJson::of).toList(),
                audit.checks().stream().map(CheckJson::of).toList(),
                audit.inputs().stream().map(InputJson::of).toList());
    }

    /** The same with no finding in any check, for whoever looks those up elsewhere. */
    public AuditJson withoutFindings() {
        return new AuditJson(
                format,
                version,
                asOf,
                engagement,
                policy,
                verdict,
                areas,
                checks.stream().map(CheckJson::withoutFindings).toList(),
                inputs);
    }

    /** Verdict, colours and hashes alone, for when the documents are deleted: no reason, no gap and no note. */
    public AuditJson withoutWords() {
        return new AuditJson(
                format,
                version,
                asOf,
                new EngagementJson(engagement.vendor(), null, engagement.model(), engagement.start(), engagement.end()),
                policy,
                new VerdictJson(verdict.decision(), List.of()),
                areas,
                checks.stream().map(CheckJson::withoutWords).toList(),
                inputs.stream().map(InputJson::withoutNotes).toList());
    }
}
