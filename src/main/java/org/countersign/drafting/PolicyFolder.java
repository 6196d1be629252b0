package org.countersign.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.countersign.policy.PolicyFiles;
import org.countersign.store.Documents;

/** The files of a policy laid out on the disk, for as long as they are read. */
public final class PolicyFolder implements AutoCloseable {
    private final Path path;

    private PolicyFolder(Path path) {
        this.path = path;
    }

    /** Lays out the files of these SHA-256, by their paths. */
    public static PolicyFolder of(Map<String, String> files, Documents documents) throws IOException {
        return at(Files.createTempDirectory("countersign-policy"), files, documents);
    }

    /** The same in a folder that is named. */
    static PolicyFolder at(Path path, Map<String, String> files, Documents documents) throws IOException {
        PolicyFolder folder = new PolicyFolder(path);
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                folder.put(file.getKey(), documents.find(file.getValue()).orElseThrow());
            }
            return folder;
        } catch (IOException | RuntimeException e) {
            folder.close();
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

    @Override
    public void close() {
        delete(path);
    }

    /** It lies where the system itself cleans up, so that what cannot be deleted now is no fault. */
    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
