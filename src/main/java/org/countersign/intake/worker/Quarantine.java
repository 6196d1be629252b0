package org.countersign.intake.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Kinds;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Objection;
import org.countersign.intake.read.Contents;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Readers;
import org.jspecify.annotations.Nullable;

/** Reads each file where it can do no harm: a trusted one here, any other in a second process that can be ended. */
public final class Quarantine implements AutoCloseable {
    private static final int SMALL = 1024 * 1024;
    private static final Duration START = Duration.ofSeconds(10);

    /** How many times its patience a file may take by the clock. */
    private static final int ROUNDS = 4;

    private final Limits limits;
    private final WorkerCommand command;
    private final ExecutorService waiting = Executors.newSingleThreadExecutor(Quarantine::thread);
    private @Nullable WorkerProcess worker;
    private boolean startable = true;

    public Quarantine(Limits limits) {
        this(limits, WorkerCommand.ofThisJava(limits.workerMegabytes()));
    }

    Quarantine(Limits limits, WorkerCommand command) {
        this.limits = limits;
        this.command = command;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "waiting for the worker");
        thread.setDaemon(true);
        return thread;
    }

    /** What the file holds, or why it was not read; in its time and its memory, whatever the file is. */
    public Contents read(Document document, Notes notes) {
        if (!Readers.canRead(document) || Trust.isWellPlaced(document)) {
            return Readers.read(document, notes);
        }
        return readApart(document, notes);
    }

    /** Reads a file in the second process, trusted or not. */
    Contents readApart(Document document, Notes notes) {
        try {
            WorkerProcess running = running();
            return running == null ? readHere(document, notes) : ask(running, document, notes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return not(document, Objection.fault("was not read, as the program was told to stop; start it again"));
        }
    }

    private Contents ask(WorkerProcess running, Document document, Notes notes) throws InterruptedException {
        try {
            Wire.Answer answer = answer(running, document);
            answer.notes().forEach(notes::repeat);
            return answer.contents();
        } catch (TimeoutException e) {
            endWorker();
            return not(
                    document,
                    Objection.fault(
                            "took too long to read and was given up; save it anew, or ask for what matters of it"
                                    + " as a table (.csv)"));
        } catch (ExecutionException e) {
            boolean memory = running.ranOutOfMemory();
            endWorker();
            return not(
                    document,
                    memory
                            ? Objection.OUT_OF_MEMORY
                            : Objection.fault("made the program that reads it break off; save it anew, or ask for what"
                                    + " matters of it as a table (.csv)"));
        }
    }

    /** Gives up when the file has had its time; what the machine gave to other programs meanwhile does not count. */
    private Wire.Answer answer(WorkerProcess running, Document document)
            throws InterruptedException, ExecutionException, TimeoutException {
        Duration patience = limits.patience(document.weight());
        Optional<Duration> before = running.worked();
        Future<Wire.Answer> coming = waiting.submit(() -> running.ask(document));
        for (int round = 1; ; round++) {
            try {
                return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                boolean worked = before.flatMap(start -> running.worked().map(now -> now.minus(start)))
                        .map(time -> time.compareTo(patience.multipliedBy(9).dividedBy(10)) >= 0)
                        .orElse(true);
                if (worked || round == ROUNDS) {
                    throw e;
                }
            }
        }
    }

    private <T> T within(Duration time, Callable<T> task)
            throws InterruptedException, ExecutionException, TimeoutException {
        Future<T> coming = waiting.submit(task);
        return coming.get(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The second process, started when it is first needed and after each end; null where it cannot be. */
    private @Nullable WorkerProcess running() throws InterruptedException {
        if (worker != null && !worker.isAlive()) {
            endWorker();
        }
        if (worker == null && startable) {
            startable = start();
        }
        return worker;
    }

    private boolean start() throws InterruptedException {
        try {
            WorkerProcess started = WorkerProcess.start(command);
            worker = started;
            if (within(START, started::isReady)) {
                return true;
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            // Whatever the reason, there is none, and the files say so.
        }
        endWorker();
        return false;
    }

    /** Without a second process, only what is small is risked. */
    private Contents readHere(Document document, Notes notes) {
        if (document.weight() > SMALL) {
            return not(
                    document,
                    Objection.fault("was not read: it must be read by a process of its own, and none could be started;"
                            + " see that Java may start programs, or give what matters of it as a table (.csv)"));
        }
        notes.remark(document.path(), "", "was read without a process of its own, as none could be started");
        return Readers.read(document, notes);
    }

    private static Contents not(Document document, Objection objection) {
        return new Contents.NotReadable(Kinds.of(document.path()), objection);
    }

    private void endWorker() {
        if (worker != null) {
            worker.end();
            worker = null;
        }
    }

    @Override
    public void close() {
        endWorker();
        waiting.shutdownNow();
    }
}
