package org.countersign.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that make up a policy, by their names as seen from its folder, with slashes and in their order. */
public final class PolicyFiles {

    /** The file that says who approved the others. */
    public static final String LOCK = "policy.lock";

    /** The file of the keys with which an approval may be signed. */
    public static final String TRUSTED = "trusted-keys";

    /** They say who may trust the policy, and are no part of it. */
    private static final Set<String> ABOUT_IT = Set.of(LOCK, TRUSTED);

    private PolicyFiles() {}

    /** All files of the folder but hidden ones and those that say who trusts it. */
    public static SortedMap<String, Path> in(Path folder) throws IOException {
        SortedMap<String, Path> byName = new TreeMap<>();
        for (Path file : visible(folder)) {
            byName.put(folder.relativize(file).toString().replace('\\', '/'), file);
        }
        byName.keySet().removeAll(ABOUT_IT);
        return byName;
    }

    private static List<Path> visible(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
