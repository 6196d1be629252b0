package org.countersign.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.intake.guard.Guard;
import org.countersign.store.Enclosed;
import org.countersign.store.Upload;

/**
 * The documents of a review. Where it was opened with an archive and nothing else, the files in there are its documents,
 * and what is added later takes the place of the one of the same path.
 *
 * @param ever all that was sent, the oldest first
 */
public record Enclosures(List<Enclosed> ever) {

    public Enclosures {
        ever = List.copyOf(ever);
    }

    /** Those that count: of each path the latest, in the order of the paths. */
    public List<Enclosed> latest() {
        return Enclosed.latest(ever);
    }

    /** The archive that the review was opened with, as it was sent last. */
    public Optional<Enclosed> archive() {
        List<String> first = ever.stream()
                .filter(each -> each.addedAt().equals(ever.get(0).addedAt()))
                .map(Enclosed::path)
                .filter(path -> !Statement.isOne(path))
                .toList();
        return first.size() == 1 && Guard.isArchive(first.get(0))
                ? latest().stream()
                        .filter(each -> each.path().equals(first.get(0)))
                        .findFirst()
                : Optional.empty();
    }

    /** Those that count besides the archive. */
    public List<Enclosed> besides(Enclosed archive) {
        return latest().stream().filter(each -> !each.equals(archive)).toList();
    }

    /** Whether no other document of the vendor counts. */
    public boolean isAlone(String path) {
        return latest().stream().map(Enclosed::path).allMatch(each -> each.equals(path) || Statement.isOne(each));
    }

    /** Those in whose place files of the archive come, where it is sent anew; what was said on opening stays. */
    public Set<String> superseded(List<Upload> uploads) {
        return archive()
                .map(archive -> {
                    Set<String> held = uploads.stream()
                            .filter(upload -> upload.path().equals(archive.path()))
                            .flatMap(upload -> Guard.paths(upload.bytes()).orElse(Set.of()).stream())
                            .map(Guard::composed)
                            .collect(Collectors.toSet());
                    return besides(archive).stream()
                            .map(Enclosed::path)
                            .filter(path -> held.contains(Guard.composed(path)) && !Statement.isOne(path))
                            .collect(Collectors.toUnmodifiableSet());
                })
                .orElse(Set.of());
    }
}
