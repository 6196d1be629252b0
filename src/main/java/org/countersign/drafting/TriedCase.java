package org.countersign.drafting;

import java.nio.file.Path;
import java.util.List;
import org.countersign.workbench.tried.Trial;

/**
 * A case that was run.
 *
 * @param said for one that failed: expected against got, and the condition that stopped each rule of the expected colour
 */
public record TriedCase(String check, String name, int line, boolean passed, List<String> said) {

    public TriedCase {
        said = List.copyOf(said);
    }

    static TriedCase of(Path folder, Trial trial) {
        var tried = trial.result().tried();
        boolean passed = trial.result().passed();
        return new TriedCase(
                tried.check(),
                tried.name(),
                tried.line(),
                passed,
                passed
                        ? List.of()
                        : trial.failure().stream()
                                .map(line -> line.replace(folder + "/", ""))
                                .toList());
    }
}
