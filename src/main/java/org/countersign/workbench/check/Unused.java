package org.countersign.workbench.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.policy.Check;
import org.countersign.policy.Policy;
import org.countersign.policy.Problem;

/** Finds thresholds that no rule compares anything with, so that changing them changes nothing. */
record Unused(Policy policy) {

    /** The program itself asks for this one: with more questions unanswered the verdict is INCOMPLETE. */
    private static final Set<String> OF_THE_AUDIT = Set.of("questions.unanswered.percent");

    List<Problem> find() {
        String rules = policy.checks().stream()
                .map(Check::rules)
                .map(file -> file.text())
                .collect(Collectors.joining("\n"));
        Path sheet = policy.folder().resolve("thresholds.csv");
        List<String> lines = lines(sheet);
        return policy.thresholds().keySet().stream()
                .filter(key -> !OF_THE_AUDIT.contains(key) && !rules.contains("\"" + key + "\""))
                .map(key -> new Problem(
                        sheet,
                        line(lines, key),
                        1,
                        "no rule compares anything with \"" + key + "\", so changing it changes nothing; take the line "
                                + "out, or use it in a rule with Threshold( key == \"" + key + "\", … )"))
                .toList();
    }

    private static int line(List<String> lines, String key) {
        return Math.toIntExact(lines.stream()
                        .takeWhile(line -> !line.replace("\"", "").startsWith(key + ","))
                        .count())
                + 1;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
