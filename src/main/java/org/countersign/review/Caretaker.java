package org.countersign.review;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through its chores again and again, one after another, until it is closed. */
public final class Caretaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
    private static final int PAUSE_MILLIS = 2000;
    private static final int PATIENCE_SECONDS = 10;

    private final List<Chore> chores;
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "caretaker");
        thread.setDaemon(true);
        return thread;
    });

    public Caretaker(List<Chore> chores) {
        this.chores = List.copyOf(chores);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is thrown is caught below, and its end is that of all
    public void start() {
        hand.scheduleWithFixedDelay(this::round, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void round() {
        chores.forEach(Caretaker::look);
    }

    /** What is thrown here would end the schedule; one chore that cannot be done keeps no other from being done. */
    private static void look(Chore chore) {
        try {
            chore.look();
        } catch (RuntimeException e) {
            LOG.warn("{} was not possible; trying again: {}", chore.getClass().getSimpleName(), e.getMessage());
        }
    }

    /** What it is at is ended first, as the database is closed next. */
    @Override
    public void close() {
        hand.shutdownNow();
        try {
            if (!hand.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("What is looked after took too long to end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
