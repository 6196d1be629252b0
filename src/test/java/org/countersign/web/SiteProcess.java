package org.countersign.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A site in a process of its own, which can be killed. */
final class SiteProcess implements AutoCloseable {
    private static final String OPEN = "Countersign is open at ";
    private static final int MOST_TRIES = 15_000;
    private static final int PAUSE_MILLIS = 40;

    private final Process process;
    private final Path said;
    private final String entrance;
    private final Visitor visitor;

    private SiteProcess(Process process, Path said, String entrance) {
        this.process = process;
        this.said = said;
        this.entrance = entrance;
        this.visitor = new Visitor(entrance);
    }

    /**
     * Starts it and waits until it is open.
     *
     * @param flags of Java, which may overrule those by which a process starts quickest
     * @param temporary where it keeps what it lays on the disk for a while
     */
    static SiteProcess start(Path temporary, List<String> flags, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + temporary));
        words.addAll(flags);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        words.addAll(arguments);
        // Into a file: what stands in a pipe may be lost with the process.
        Path said = Files.createTempFile("site", ".txt");
        Process process = new ProcessBuilder(words)
                .redirectOutput(said.toFile())
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new SiteProcess(process, said, entrance(process, said));
    }

    private static String entrance(Process process, Path said) throws IOException, InterruptedException {
        for (int tries = 0; process.isAlive() && tries < MOST_TRIES; tries++) {
            Optional<String> open = Files.readAllLines(said).stream()
                    .filter(line -> line.startsWith(OPEN))
                    .findFirst();
            if (open.isPresent()) {
                return open.get().substring(OPEN.length());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        process.destroyForcibly().waitFor();
        throw new AssertionError("the site did not open: " + Files.readString(said));
    }

    /** Enters it, which can be done once. */
    void enter() throws IOException, InterruptedException {
        int status = visitor.get(entrance).statusCode();
        if (status != 200) {
            throw new AssertionError("the entrance answered " + status);
        }
    }

    /** Who entered. */
    Visitor visitor() {
        return visitor;
    }

    long id() {
        return process.pid();
    }

    /** The processor's time that it has used so far; 0 where it cannot be told. */
    long cpuMillis() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** By SIGKILL, of which it learns nothing. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        try {
            kill();
            Files.deleteIfExists(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
