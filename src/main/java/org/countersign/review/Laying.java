package org.countersign.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.countersign.intake.Laid;
import org.countersign.intake.guard.Guard;
import org.countersign.store.Documents;
import org.countersign.store.Enclosed;

/** Writes the documents of a review to a folder from which they can be read. */
record Laying(Path folder, Documents documents) {

    /** An archive that is damaged is best laid beside what came later, to be told of. */
    Laid lay(String name, Enclosures enclosures) throws IOException {
        Path place = Files.createDirectory(folder.resolve("documents"));
        Optional<Enclosed> archive = enclosures.archive();
        if (archive.isPresent()) {
            byte[] packed = bytes(archive.get());
            List<Enclosed> besides = enclosures.besides(archive.get());
            if (besides.isEmpty() || Guard.paths(packed).isPresent()) {
                Path dossier = Files.write(place.resolve(name + ".zip"), packed);
                return new Laid(dossier, all(folder.resolve("later"), besides));
            }
        }
        return Laid.at(all(place.resolve(name), enclosures.latest()));
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
