package org.countersign.drafting;

import org.countersign.audit.Auditor;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleBase;
import org.countersign.policy.lock.Approval;
import org.countersign.review.InForce;

/** Compiled rules by which several versions of a policy judge; the last that leaves them gives their memory back. */
final class Shared {
    private final Auditor first;
    private final Runnable end;
    private int users = 1;

    private Shared(Auditor first, Runnable end) {
        this.first = first;
        this.end = end;
    }

    static Shared of(RuleBase rules) {
        return new Shared(new Auditor(rules), rules::close);
    }

    /** Those that are in force already, which end with the last version that judges by them. */
    static Shared first(InForce inForce) {
        Shared first = new Shared(inForce.auditor(), inForce.end());
        inForce.end(first::leave);
        return first;
    }

    synchronized Shared shared() {
        users++;
        return this;
    }

    Auditor auditor(Policy policy, Approval approval) {
        return first.under(policy, approval);
    }

    void leave() {
        if (isLastToLeave()) {
            end.run();
        }
    }

    private synchronized boolean isLastToLeave() {
        users--;
        return users == 0;
    }
}
