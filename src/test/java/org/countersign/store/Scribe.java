package org.countersign.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A process that opens reviews and says each that was acknowledged, until it is killed. */
final class Scribe {
    private static final int LENGTH_OF_AN_ID = 36;

    private Scribe() {}

    public static void main(String[] connection) throws IOException {
        Database database = connection.length == 1
                ? Database.file(Path.of(connection[0]))
                : Database.server(connection[0], connection[1], connection[2]);
        Clock clock = Clock.systemUTC();
        Reviews reviews = new Reviews(database, clock, new Trail(database, clock));
        List<Upload> documents = List.of(new Upload("a", new byte[50_000]), new Upload("b", new byte[] {1}));
        System.out.println("ready");
        while (!Thread.currentThread().isInterrupted()) {
            Review review = reviews.open("Killed", "Ann", LocalDate.of(2026, 3, 1), documents);
            System.out.println(review.id());
            System.out.flush();
        }
    }

    /** The ids that it acknowledged until it was killed, that long after the first. */
    static List<String> killedAfter(Duration time, List<String> connection) throws IOException, InterruptedException {
        return killedAfter(time, Scribe.class, connection);
    }

    /** The same of another program that says the ids of reviews. */
    static List<String> killedAfter(Duration time, Class<?> program, List<String> connection)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        words.addAll(connection);
        // Into a file: what stands in a pipe may be lost with the process.
        Path said = Files.createTempFile("scribe", ".txt");
        Process process = new ProcessBuilder(words)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive() && Files.readAllLines(said).size() < 2) {
            Thread.sleep(20);
        }
        Thread.sleep(time.toMillis());
        process.destroyForcibly().waitFor();
        List<String> acknowledged = Files.readAllLines(said).stream()
                .filter(line -> line.length() == LENGTH_OF_AN_ID)
                .toList();
        Files.delete(said);
        return acknowledged;
    }
}
