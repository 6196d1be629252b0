package org.countersign.intake.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.countersign.intake.guard.Document;

/** The second process as the first sees it. No other program is ever started, and this one always by the same words. */
final class WorkerProcess {
    private static final int EXIT_OUT_OF_MEMORY = 3;
    private static final List<String> MEANT_FOR_OTHERS =
            List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

    private final Process process;
    private final Path scratch;
    private final DataOutputStream requests;
    private final InputStream answers;

    private WorkerProcess(Process process, Path scratch) {
        this.process = process;
        this.scratch = scratch;
        this.requests = Worker.out(process.getOutputStream());
        this.answers = process.getInputStream();
    }

    static WorkerProcess start(WorkerCommand command) throws IOException {
        Path scratch = Files.createTempDirectory("countersign");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command.words(scratch)).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().removeAll(MEANT_FOR_OTHERS);
            return new WorkerProcess(builder.start(), scratch);
        } catch (IOException | RuntimeException e) {
            delete(scratch);
            throw e;
        }
    }

    /** Waits until it takes files; false when it ended before. */
    boolean isReady() throws IOException {
        return answers.read() == Worker.READY;
    }

    /** Waits for the answer, however long that takes. */
    Wire.Answer ask(Document document) throws IOException {
        requests.writeByte(Worker.FILE);
        Codecs.TEXT.write(document.path(), requests);
        Codecs.TEXT.write(document.sha256(), requests);
        requests.writeInt(document.length());
        try (InputStream in = document.open()) {
            in.transferTo(requests);
        }
        requests.writeLong(document.parts().bytes());
        requests.flush();
        return Wire.ANSWER.read(new Arriving(answers));
    }

    /** How long it has worked since it started, which on a busy machine is less than the clock says; empty if unknown. */
    Optional<Duration> worked() {
        return process.info().totalCpuDuration();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it ended for want of memory. */
    boolean ranOutOfMemory() throws InterruptedException {
        return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == EXIT_OUT_OF_MEMORY;
    }

    /** Ends it, whatever it is doing, with all that it wrote. */
    void end() {
        process.destroyForcibly();
        process.onExit().join();
        delete(scratch);
    }

    static void delete(Path scratch) {
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It lies where the system itself cleans up, and it holds nothing that is not in the dossier.
        }
    }
}
