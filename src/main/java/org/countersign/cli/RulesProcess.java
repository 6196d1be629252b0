package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.countersign.drafting.Bounded;

/** The same command in a process of its own, which is ended when it works for too long. */
record RulesProcess(Optional<Duration> deadline) {

    /** Classes are kept for the next start by the process that was started first; two would write over each other. */
    private static final String KEEPS_CLASSES = "-XX:+AutoCreateSharedArchive";

    int run(List<String> arguments, PrintWriter err) throws IOException {
        Process process = new ProcessBuilder(words(arguments)).inheritIO().start();
        try {
            OptionalInt exit = Bounded.exit(process, deadline, Optional.empty());
            if (exit.isEmpty()) {
                err.printf(
                        "countersign: stopped after %s of work, which is all that rules have that nobody approved.%n"
                                + "Look for a rule that compares everything with everything: \"countersign rules test ID\""
                                + " tries one check. --deadline gives%nmore time; rules that are approved, by a key that"
                                + " --trust names, may take all they need.%n",
                        shown(deadline.orElse(Duration.ZERO)));
            }
            return exit.orElse(Exit.POLICY.code());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.FAULT.code();
        }
    }

    private static List<String> words(List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(ProcessHandle.current().info().command().orElseGet(() -> Path.of(
                        System.getProperty("java.home"), "bin", "java")
                .toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(word -> !word.equals(KEEPS_CLASSES))
                .forEach(words::add);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), RulesWorker.class.getName()));
        words.addAll(arguments);
        return words;
    }

    private static String shown(Duration time) {
        return time.toMinutes() > 0 ? time.toMinutes() + " minutes" : time.toMillis() / 1000.0 + " seconds";
    }
}
