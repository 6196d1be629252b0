package org.countersign.review;

import org.countersign.audit.Auditor;
import org.countersign.policy.Policy;

/** The policy that is in force here, which may be replaced while pages are open and audits run. */
public final class InForce implements AutoCloseable {
    private volatile Held now;
    private volatile Runnable before = () -> {};

    /** The policy of the rules folder, whose compiled rules belong to whoever opened them. */
    public InForce(Auditor auditor) {
        this(auditor, () -> {});
    }

    /**
     * The policy of the rules folder.
     *
     * @param end what gives its memory back, once another is in force and nobody uses it any more
     */
    public InForce(Auditor auditor, Runnable end) {
        this.now = new Held(auditor, end);
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

    /** What gives the memory back of the one in force, once it is in force no more. */
    public Runnable end() {
        return now.end;
    }

    /** Has something else done at its end, by whoever knows of others that judge by the same rules. */
    public void end(Runnable instead) {
        now.end = instead;
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

    /** Ends the one in force, unless an audit still holds it; nobody asks for it any more. */
    @Override
    public synchronized void close() {
        replace(now.auditor, () -> {});
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
        private volatile Runnable end;
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
