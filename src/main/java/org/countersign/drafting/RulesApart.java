package org.countersign.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.countersign.report.PublishedJson;

/** Has a job done in a process of its own, with little memory and a deadline; words come back, or why none do. */
final class RulesApart {
    private static final List<String> MEANT_FOR_OTHERS =
            List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");
    private static final long LONGEST_ANSWER = 64L * 1024 * 1024;

    /** How many times its work a process may take by the clock. */
    private static final int ROUNDS = 8;

    private RulesApart() {}

    /** What came of a job. */
    sealed interface Answer<T> {
        /** The words. */
        record Given<T>(T words) implements Answer<T> {}

        /** There are none; why, and what to do. */
        record None<T>(String why) implements Answer<T> {}
    }

    /** Does the job whose policies lie in the folder already. */
    static <T> Answer<T> run(Path folder, Job job, Class<T> words, int megabytes, Duration deadline)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve(Job.FILE), PublishedJson.line(job));
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        ProcessBuilder builder = new ProcessBuilder(words(folder, scratch, megabytes))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().keySet().removeAll(MEANT_FOR_OTHERS);
        OptionalInt exit =
                Bounded.exit(builder.start(), Optional.of(deadline), Optional.of(deadline.multipliedBy(ROUNDS)));
        Path answer = folder.resolve(Job.ANSWER);
        if (exit.isEmpty()) {
            return new Answer.None<>("It was stopped after " + deadline.toSeconds() + " seconds of work, which is all"
                    + " that rules have that nobody approved. Look for a rule that compares everything with"
                    + " everything, or that says the same of everybody again and again.");
        } else if (exit.getAsInt() != 0 || !Files.isRegularFile(answer) || Files.size(answer) > LONGEST_ANSWER) {
            return new Answer.None<>(
                    exit.getAsInt() == 3
                            ? "It took more memory than rules have that nobody approved. Look for a rule that compares"
                                    + " everything with everything."
                            : "The process that tries it broke off (" + exit.getAsInt() + "): " + firstError(folder));
        }
        return new Answer.Given<>(PublishedJson.read(Files.readAllBytes(answer), words));
    }

    private static String firstError(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("errors"));
        return lines.isEmpty() ? "it said nothing" : lines.get(0);
    }

    /** Chosen for a short run, as for the process that reads documents; and no way out to the network. */
    private static List<String> words(Path folder, Path scratch, int megabytes) throws IOException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Path hosts = Files.createFile(scratch.resolve("hosts"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java")
                        .toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-Djdk.net.hosts.file=" + hosts,
                "-DsocksProxyHost=0.0.0.0",
                "-DsocksProxyPort=9",
                "-cp",
                System.getProperty("java.class.path"),
                DraftWorker.class.getName(),
                folder.toString());
    }
}
