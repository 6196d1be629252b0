package org.countersign.workbench.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.policy.Policy;
import org.countersign.policy.PolicyFiles;
import org.countersign.policy.PolicyReader;
import org.countersign.policy.PolicyReading;
import org.countersign.policy.Problem;

/** Tries the changed files in a copy of the policy, so that nothing is written where anything is wrong. */
record Rehearsal(Policy policy, List<Edit> edits, Map<Path, String> files) {

    /** What the policy would be refused for, each with the cell that brought it about. */
    List<String> problems() throws IOException {
        Path copy = Files.createTempDirectory("countersign-rehearsal");
        try {
            for (Map.Entry<String, Path> file : PolicyFiles.in(policy.folder()).entrySet()) {
                Path target = copy.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.copy(file.getValue(), target);
            }
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Files.write(copy.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return PolicyReader.read(copy) instanceof PolicyReading.Invalid invalid
                    ? invalid.problems().stream()
                            .map(problem -> told(copy, problem))
                            .distinct()
                            .toList()
                    : List.of();
        } finally {
            delete(copy);
        }
    }

    private String told(Path copy, Problem problem) {
        Path file = copy.relativize(problem.file());
        String what = problem.what().replace(copy + "/", "");
        List<Edit> here =
                edits.stream().filter(edit -> edit.file().equals(file)).toList();
        return here.stream()
                .filter(edit -> what.contains(edit.what()))
                .findFirst()
                .or(() -> here.stream().filter(edit -> what.contains(edit.to())).findFirst())
                .or(() -> here.stream().findFirst())
                .map(edit -> edit.cell() + ": " + what)
                .orElse(file + ": " + what);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList());
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
