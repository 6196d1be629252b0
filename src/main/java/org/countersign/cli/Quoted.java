package org.countersign.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.policy.Problem;

/** A problem with the officer's own line below it, and a caret below the words that it is about. */
record Quoted(Problem problem) {

    private static final int WIDEST = 160;

    @Override
    public String toString() {
        return problem + line().map(this::pointed).orElse("");
    }

    private Optional<String> line() {
        Path file = problem.file();
        if (problem.column() == 0 || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(problem.line() - 1L).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String pointed(String line) {
        int start = Math.max(0, problem.column() - WIDEST / 2);
        String shown =
                line.substring(start, Math.min(line.length(), start + WIDEST)).replace('\t', ' ');
        return "\n    " + shown + "\n    " + " ".repeat(Math.max(0, problem.column() - 1 - start)) + "^";
    }
}
