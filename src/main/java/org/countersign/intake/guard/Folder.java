package org.countersign.intake.guard;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A folder with all that lies below it; links are not followed, as they may lead anywhere. */
record Folder(Path root, Limits limits) implements DossierFiles {

    @Override
    public void forEach(Consumer<Offered> reader) throws IOException {
        TreeMap<String, Supplier<Offered>> files = new TreeMap<>();
        Files.walkFileTree(root, new Collector(files));
        files.values().forEach(file -> reader.accept(file.get()));
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private Offered refused(Path file, Objection objection) {
        return new Offered.Refused(path(file), "", objection);
    }

    private final class Collector extends SimpleFileVisitor<Path> {
        private final SortedMap<String, Supplier<Offered>> files;

        Collector(SortedMap<String, Supplier<Offered>> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (files.size() >= limits.entries()) {
                files.put(
                        path(file),
                        () -> refused(
                                file,
                                Objection.tooLarge("is one of more than " + limits.entries()
                                        + " files; from here on none was read, so split the dossier")));
                return FileVisitResult.TERMINATE;
            }
            files.put(path(file), offer(file, attributes));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (file.equals(root)) {
                throw why;
            }
            files.put(path(file), () -> refused(file, SingleFile.NO_RIGHT));
            return FileVisitResult.CONTINUE;
        }

        private Supplier<Offered> offer(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()) {
                return () -> refused(
                        file,
                        Objection.unsupported("is a link or a device and was not followed; put the file itself here"));
            }
            return () -> new SingleFile(file, path(file), limits).offer();
        }
    }
}
