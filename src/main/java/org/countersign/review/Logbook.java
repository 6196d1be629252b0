package org.countersign.review;

import java.util.ArrayList;
import java.util.List;
import org.countersign.facts.Input;
import org.countersign.intake.Onlooker;
import org.countersign.store.AuditProgress;
import org.countersign.store.AuditProgress.FileDone;
import org.countersign.store.AuditProgress.Step;
import org.countersign.store.Audits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes how far an audit is, and enters it into the store now and then: thousands of files are a few entries. */
final class Logbook implements Onlooker {
    private static final Logger LOG = LoggerFactory.getLogger(Logbook.class);

    private final AuditProgress progress;
    private final Audits.Lease lease;
    private final List<FileDone> done = new ArrayList<>();
    private Step step = Step.READING;
    private @Nullable String current;
    private boolean changed;
    private boolean wanted = true;

    Logbook(AuditProgress progress, Audits.Lease lease) {
        this.progress = progress;
        this.lease = lease;
    }

    @Override
    public synchronized void begins(String file) {
        giveUpIfNotWanted();
        current = file;
        changed = true;
    }

    @Override
    public synchronized void ends(String file, Input.Outcome outcome, String why) {
        done.add(new FileDone(file, outcome.name(), why));
        changed = true;
    }

    /** The files are done with. */
    synchronized void goesOn(Step next) {
        giveUpIfNotWanted();
        step = next;
        current = null;
        changed = true;
    }

    /** Enters what happened since the last time. */
    synchronized void enter() {
        if (changed && wanted) {
            try {
                wanted = progress.tell(lease, step, current, done);
                done.clear();
                changed = false;
            } catch (RuntimeException e) {
                // Thrown on, it would end the schedule; a database that is away now is told the next time.
                LOG.debug("How far the audit is could not be entered", e);
            }
        }
    }

    private void giveUpIfNotWanted() {
        if (!wanted) {
            throw new NotWanted();
        }
    }

    /** The audit was cancelled, or somebody else took it over. */
    static final class NotWanted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
