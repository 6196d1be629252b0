package org.countersign.audit;

import java.time.LocalDate;
import org.countersign.policy.Policy;
import org.countersign.policy.lock.Approval;

/** Which policy gave the colours, and who stood behind it. */
public record PolicyVersion(String name, String version, LocalDate effective, String sha256, PolicyApproval approval) {

    static PolicyVersion of(Policy policy, Approval approval) {
        return new PolicyVersion(
                policy.name(), policy.version(), policy.effective(), policy.sha256(), PolicyApproval.of(approval));
    }
}
