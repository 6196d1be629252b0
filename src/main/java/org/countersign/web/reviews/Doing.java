package org.countersign.web.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.review.Enclosures;
import org.countersign.store.AuditProgress;
import org.countersign.store.AuditProgress.FileDone;
import org.countersign.store.Enclosed;
import org.countersign.store.StoredAudit;
import org.jspecify.annotations.Nullable;

/**
 * An audit that is under way, file by file.
 *
 * @param files those that a reader wants to see first, and no more than fit on a page
 * @param more how many files are not shown
 * @param total of files; 0 where it is not known, as within an archive
 */
public record Doing(
        StoredAudit audit, AuditProgress.Standing standing, List<File> files, int more, int done, int total) {
    private static final int SHOWN = 60;

    public Doing {
        files = List.copyOf(files);
    }

    /** A file and its state in words. */
    public record File(String name, String state, String why) {}

    static Doing of(StoredAudit audit, AuditProgress.Standing standing, Enclosures enclosures) {
        List<File> files = new ArrayList<>();
        if (standing.current() != null) {
            files.add(new File(standing.current(), "being read", ""));
        }
        standing.done().stream()
                .filter(each -> !each.why().isEmpty())
                .map(Doing::file)
                .forEach(files::add);
        standing.done().stream()
                .filter(each -> each.why().isEmpty())
                .map(Doing::file)
                .forEach(files::add);
        boolean packed = enclosures.archive().isPresent();
        List<Enclosed> enclosed = enclosures.latest();
        if (!packed) {
            files.addAll(waiting(files, enclosed, standing.step()));
        }
        return new Doing(
                audit,
                standing,
                files.subList(0, Math.min(SHOWN, files.size())),
                Math.max(0, files.size() - SHOWN),
                standing.done().size(),
                packed ? 0 : Math.max(enclosed.size(), standing.done().size()));
    }

    /** What the audit does now. */
    public String step() {
        if (audit.state() == StoredAudit.State.WAITING || standing.step() == null) {
            return "Waiting for its turn";
        }
        return switch (standing.step()) {
            case READING -> "Step 1 of 3: reading the documents";
            case JUDGING -> "Step 2 of 3: judging by the policy";
            case WRITING -> "Step 3 of 3: writing the reports";
        };
    }

    private static List<File> waiting(List<File> known, List<Enclosed> enclosed, AuditProgress.@Nullable Step step) {
        if (step != null && step != AuditProgress.Step.READING) {
            return List.of();
        }
        Set<String> begun = known.stream().map(File::name).collect(Collectors.toSet());
        return enclosed.stream()
                .map(Enclosed::path)
                .filter(path -> !begun.contains(path))
                .map(path -> new File(path, "waiting", ""))
                .toList();
    }

    private static File file(FileDone done) {
        String state =
                switch (done.outcome()) {
                    case "READ" -> "opened and read";
                    case "IGNORED" -> "left out";
                    default -> "not read";
                };
        return new File(done.file(), state, done.why());
    }
}
