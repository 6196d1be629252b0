package org.countersign.review;

import org.countersign.audit.Auditor;
import org.countersign.policy.Policy;

/** The policy that is in force here, for whoever judges by it or shows it. */
public final class InForce {
    private final Auditor auditor;

    public InForce(Auditor auditor) {
        this.auditor = auditor;
    }

    /** Who judges by it. */
    public Auditor auditor() {
        return auditor;
    }

    public Policy policy() {
        return auditor().policy();
    }
}
