package org.countersign.workbench.tried;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.countersign.report.PublishedJson;

/** What came of the cases, as data for other programs. */
public final class CoverageJson {

    private CoverageJson() {}

    /** The whole: {@code format} is raised when a field changes its meaning. */
    record Published(int format, int cases, List<Failed> failed, List<Gap> gaps) {}

    record Failed(String check, String name, String file, int line, List<String> told) {}

    record Gap(String check, String rule, String kind, int line, String text, Set<String> missing) {}

    public static void write(Collection<Trial> trials, OutputStream out) throws IOException {
        List<Failed> failed = trials.stream()
                .filter(trial -> !trial.result().passed())
                .map(CoverageJson::failed)
                .toList();
        List<Gap> gaps = Coverage.of(trials).gaps().stream()
                .map(part -> new Gap(
                        part.check().id(),
                        part.rule().name(),
                        part.kind().one(),
                        part.line(),
                        part.text(),
                        part.missing()))
                .toList();
        PublishedJson.write(new Published(1, trials.size(), failed, gaps), out);
    }

    private static Failed failed(Trial trial) {
        var tried = trial.result().tried();
        return new Failed(
                tried.check(),
                tried.name(),
                tried.file().getFileName().toString(),
                tried.line(),
                trial.failure().stream().skip(1).map(String::strip).toList());
    }
}
