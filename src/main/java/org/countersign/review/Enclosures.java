package org.countersign.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.intake.guard.Guard;
import org.countersign.store.Enclosed;

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

    /**
     * Those that lie over the files of the archive; where it was sent anew, its files take the places of what had been
     * sent before.
     *
     * @param within the paths in the archive
     */
    List<Enclosed> over(Enclosed archive, Set<String> within) {
        int sent = ever.lastIndexOf(archive);
        return besides(archive).stream()
                .filter(each -> ever.lastIndexOf(each) > sent || !within.contains(each.path()))
                .toList();
    }
}
