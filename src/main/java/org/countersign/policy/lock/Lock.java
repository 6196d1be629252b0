package org.countersign.policy.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.policy.Fingerprint;
import org.countersign.policy.Policy;
import org.countersign.policy.PolicyFiles;
import org.jspecify.annotations.Nullable;

/**
 * The files of a policy as they were approved, each with its SHA-256, and the signature under them.
 *
 * @param policy name and version, for the reader; {@code policy.yaml} is one of the files
 */
public record Lock(
        String policy,
        SortedMap<String, String> files,
        @Nullable Signed signed) {

    /** Answers about layouts and the manual: a lock holds what judges, and neither does. */
    private static final Set<String> NOT_HELD = Set.of("remembered.yaml", "README.md");

    private static final String HEAD = """
            # The files of this policy, each with its SHA-256. "countersign rules approve" writes this; an edit voids it.
            policy: %s
            """;

    /** Who signed, and when; the signature is over all lines above it. */
    record Signed(String by, LocalDate on, String key, String signature) {}

    /** The lock of the policy as it lies there, which nobody signed yet. */
    public static Lock of(Policy policy) throws IOException {
        return new Lock(policy.name() + " " + policy.version(), digests(policy.folder()), null);
    }

    /** The SHA-256 of each file in the folder that a lock holds, by its path in there. */
    static SortedMap<String, String> digests(Path folder) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, Path> file : PolicyFiles.in(folder).entrySet()) {
            if (!NOT_HELD.contains(file.getKey())) {
                digests.put(file.getKey(), Fingerprint.of(Files.readAllBytes(file.getValue())));
            }
        }
        return digests;
    }

    /** What was changed, added or removed since the lock was written, a sentence for each file. */
    List<String> changesTo(SortedMap<String, String> later) {
        List<String> changes = new ArrayList<>();
        Set<String> all = new TreeSet<>(files.keySet());
        all.addAll(later.keySet());
        for (String name : all) {
            String now = later.get(name);
            String then = files.get(name);
            if (now == null || then == null || !now.equals(then)) {
                changes.add(name + " was " + (then == null ? "added" : now == null ? "removed" : "changed")
                        + " since it was approved");
            }
        }
        return changes;
    }

    /** The lines over which the signature goes. */
    String unsigned() {
        return HEAD.formatted(policy)
                + files.entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining());
    }

    /** The file as it is written. */
    public String text() {
        return signed == null ? unsigned() : LockText.of(this, signed);
    }
}
