package org.countersign.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.countersign.store.AuditProgress;
import org.countersign.store.Audits;
import org.countersign.store.Database;
import org.countersign.store.Documents;
import org.countersign.store.Reviews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off the audits that were asked for, one after another, until it is closed. */
public final class Clerk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final int PAUSE_MILLIS = 300;
    private static final int ENTRY_MILLIS = 400;

    private final Audits audits;
    private final AuditProgress progress;
    private final Bench bench;
    private final ScheduledExecutorService hands = Executors.newScheduledThreadPool(3, task -> {
        Thread thread = new Thread(task, "clerk");
        thread.setDaemon(true);
        return thread;
    });

    public Clerk(InForce inForce, Reviews reviews, Documents documents, Audits audits, AuditProgress progress) {
        this.audits = audits;
        this.progress = progress;
        this.bench = new Bench(inForce, reviews, documents);
    }

    /** Begins to work, and looks for more again and again. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is thrown is caught below, and its end is that of all
    public void start() {
        Scratch.clear(Path.of(System.getProperty("java.io.tmpdir")));
        hands.scheduleWithFixedDelay(this::workOff, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What is thrown here would end the schedule: a database that is away for a while is no reason to stop for good. */
    private void workOff() {
        try {
            for (Optional<Audits.Lease> next = audits.take(); next.isPresent(); next = audits.take()) {
                work(next.get());
            }
        } catch (RuntimeException e) {
            LOG.warn("The database could not be used; trying again: {}", e.getMessage());
        }
    }

    private void work(Audits.Lease lease) {
        long pause = audits.renewal().toMillis();
        ScheduledFuture<?> renewal =
                hands.scheduleAtFixedRate(() -> audits.renew(lease), pause, pause, TimeUnit.MILLISECONDS);
        Logbook logbook = new Logbook(progress, lease);
        ScheduledFuture<?> entries =
                hands.scheduleWithFixedDelay(logbook::enter, ENTRY_MILLIS, ENTRY_MILLIS, TimeUnit.MILLISECONDS);
        try {
            Bench.Outcome outcome = bench.work(lease.audit(), logbook);
            if (outcome instanceof Bench.Outcome.Done done) {
                audits.finish(lease, done.result());
            } else if (outcome instanceof Bench.Outcome.Nothing nothing) {
                audits.fail(lease, nothing.why());
            }
        } catch (Logbook.NotWanted e) {
            LOG.info("An audit was cancelled.");
        } catch (Database.Unavailable e) {
            // No fault of the audit: its lease runs out, and it is taken up again.
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever breaks off because the site closes is no fault either, and is taken up again after the next
            // start.
            if (!hands.isShutdown()) {
                fail(lease, e);
            }
        } finally {
            renewal.cancel(false);
            entries.cancel(false);
        }
    }

    private void fail(Audits.Lease lease, Throwable e) {
        if (e instanceof IOException) {
            audits.fail(
                    lease, "A file could not be written: " + e.getMessage() + ". Make room on the disk, ask again.");
            return;
        }
        LOG.error("An audit failed", e);
        audits.fail(
                lease,
                "This is a fault of ours (" + e.getClass().getSimpleName()
                        + "), not of your documents. Please report it.");
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
