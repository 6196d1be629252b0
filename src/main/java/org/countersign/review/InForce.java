package org.countersign.review;

import java.util.concurrent.atomic.AtomicReference;
import org.countersign.audit.Auditor;
import org.countersign.policy.Policy;

/** The policy that is in force here, which may be replaced while pages are open and audits run. */
public final class InForce {
    private final AtomicReference<Auditor> auditor;

    public InForce(Auditor auditor) {
        this.auditor = new AtomicReference<>(auditor);
    }

    /** Who judges by it; an audit that has begun goes on by the one it asked for. */
    public Auditor auditor() {
        return auditor.get();
    }

    public Policy policy() {
        return auditor().policy();
    }
}
