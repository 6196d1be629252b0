package org.countersign.review;

import org.countersign.audit.Auditor;
import org.countersign.policy.Policy;

/** The policy that is in force here, which may be replaced while pages are open and audits run. */
public final class InForce {
    private volatile Held now;
    private volatile Runnable before = () -> {};

    /** The policy of the rules folder, whose compiled rules belong to whoever opened them. */
    public InForce(Auditor auditor) {
        this.now = new Held(auditor, () -> {});
    }

    /** Who judges by it; whoever judges with it for a while takes it by {@link #use}. */
    public Auditor auditor() {
        return now.auditor;
    }

    public Policy policy() {
        return auditor().policy();
    }

    /** Takes hold of it for one audit: it stays whole until that is closed, whatever takes force meanwhile. */
    public Use use() {
        before.run();
        for (Held held = now; ; held = now) {
            if (held.enter()) {
                return new Use(held);
            }
        }
    }

    /** What is done before each audit begins, such as to look whether another version has taken force. */
    public void before(Runnable look) {
        before = look;
    }

    /**
     * Puts another version in force for whoever asks from now on.
     *
     * @param end what gives its memory back, once it is replaced in turn and nobody uses it any more
     */
    public synchronized void replace(Auditor next, Runnable end) {
        Held replaced = now;
        now = new Held(next, end);
        replaced.leave();
    }

    /** An audit's hold on the version by which it judges. */
    public static final class Use implements AutoCloseable {
        private final Held held;

        private Use(Held held) {
            this.held = held;
        }

        public Auditor auditor() {
            return held.auditor;
        }

        @Override
        public void close() {
            held.leave();
        }
    }

    /** A version with the number of those who use it; being in force counts as one. */
    private static final class Held {
        private final Auditor auditor;
        private final Runnable end;
        private int users = 1;

        private Held(Auditor auditor, Runnable end) {
            this.auditor = auditor;
            this.end = end;
        }

        /** False where it has ended. */
        private synchronized boolean enter() {
            if (users > 0) {
                users++;
                return true;
            }
            return false;
        }

        private void leave() {
            if (isLastToLeave()) {
                end.run();
            }
        }

        private synchronized boolean isLastToLeave() {
            users--;
            return users == 0;
        }
    }
}
