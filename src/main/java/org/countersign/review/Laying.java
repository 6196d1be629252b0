package org.countersign.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.intake.Laid;
import org.countersign.intake.guard.Guard;
import org.countersign.store.Documents;
import org.countersign.store.Enclosed;

/** Writes the documents of a review to a folder from which they can be read. */
record Laying(Path folder, Documents documents) {

    Laid lay(String name, Enclosures enclosures) throws IOException {
        Path place = Files.createDirectory(folder.resolve("documents"));
        Optional<Enclosed> archive = enclosures.archive();
        if (archive.isPresent()) {
            Path packed = Files.write(place.resolve(name + ".zip"), bytes(archive.get()));
            Optional<Set<String>> within = within(packed);
            if (within.isPresent()) {
                return new Laid(packed, all(folder.resolve("later"), enclosures.over(archive.get(), within.get())));
            } else if (enclosures.latest().size() == 1) {
                return Laid.at(packed);
            }
            Files.delete(packed);
        }
        return Laid.at(all(place.resolve(name), enclosures.latest()));
    }

    /** The paths in the archive; empty where it is damaged, and is best laid beside the others, to be told of. */
    private static Optional<Set<String>> within(Path archive) {
        try {
            return Optional.of(Guard.paths(archive));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path all(Path root, List<Enclosed> enclosed) throws IOException {
        Files.createDirectory(root);
        for (Enclosed document : enclosed) {
            Path file = root.resolve(document.path()).normalize();
            if (!file.startsWith(root) || file.equals(root)) {
                throw new IllegalStateException("a document leads out of its review");
            }
            Files.createDirectories(file.getParent());
            Files.write(file, bytes(document));
        }
        return root;
    }

    private byte[] bytes(Enclosed document) {
        return documents.find(document.sha256()).orElseThrow();
    }
}
