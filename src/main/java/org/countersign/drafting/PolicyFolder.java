package org.countersign.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countersign.policy.PolicyFiles;
import org.countersign.review.Scratch;
import org.countersign.store.Documents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a policy laid out on the disk, for as long as they are read. */
public final class PolicyFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyFolder.class);

    private final Path path;
    private final @Nullable Scratch scratch;

    private PolicyFolder(Path path, @Nullable Scratch scratch) {
        this.path = path;
        this.scratch = scratch;
    }

    /** Lays out the files of these SHA-256, by their paths. */
    public static PolicyFolder of(Map<String, String> files, Documents documents) throws IOException {
        Scratch scratch = Scratch.open();
        return new PolicyFolder(scratch.folder().resolve("policy"), scratch).laidOut(files, documents);
    }

    /** The same in a folder that is named, within one that goes as a whole. */
    static PolicyFolder at(Path path, Map<String, String> files, Documents documents) throws IOException {
        return new PolicyFolder(path, null).laidOut(files, documents);
    }

    private PolicyFolder laidOut(Map<String, String> files, Documents documents) throws IOException {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(file.getKey(), documents.find(file.getValue()).orElseThrow());
            }
            return this;
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The bytes of each file of a folder, by its path in there. */
    public static SortedMap<String, byte[]> bytes(Path folder) throws IOException {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        for (Map.Entry<String, Path> file : PolicyFiles.in(folder).entrySet()) {
            bytes.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        return bytes;
    }

    public Path path() {
        return path;
    }

    /** Puts a file there, in place of one of that path. */
    public void put(String name, byte[] bytes) throws IOException {
        Path file = path.resolve(name).normalize();
        if (!file.startsWith(path) || file.equals(path)) {
            throw new IllegalStateException("a file leads out of its policy");
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** It lies where the system itself cleans up, so that what cannot be deleted now is no fault. */
    @Override
    public void close() {
        if (scratch != null) {
            try {
                scratch.close();
            } catch (IOException e) {
                LOG.warn("The files of a policy could not be deleted: {}", e.getMessage());
            }
        }
    }
}
