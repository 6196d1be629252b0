package org.countersign.policy.lock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lock as a text file: a line for each file, then who approved them, when, with which key, and the signature. */
final class LockText {

    private static final Pattern FILE = Pattern.compile("(?<digest>[0-9a-f]{64})  (?<name>.+)");
    private static final Pattern ENTRY = Pattern.compile("(?<key>policy|approved by|date|key|signature): (?<value>.+)");

    private LockText() {}

    static String of(Lock lock, Lock.Signed signed) {
        return signedPart(lock, signed.by(), signed.on(), signed.key()) + "signature: " + signed.signature() + "\n";
    }

    /** All that the signature goes over. */
    static String signedPart(Lock lock, String by, LocalDate on, String key) {
        return lock.unsigned() + "approved by: " + by + "\ndate: " + on + "\nkey: " + key + "\n";
    }

    /** The lock, or nothing when the text is none. */
    static Optional<Lock> read(String text) {
        SortedMap<String, String> files = new TreeMap<>();
        Map<String, String> entries = new HashMap<>();
        for (String line : text.lines().toList()) {
            Matcher file = FILE.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            boolean taken = file.matches()
                    ? files.put(file.group("name"), file.group("digest")) == null
                    : entry.matches()
                            ? entries.put(entry.group("key"), entry.group("value")) == null
                            : line.isBlank() || line.startsWith("#");
            if (!taken) {
                return Optional.empty();
            }
        }
        return entries.containsKey("policy") ? signed(files, entries) : Optional.empty();
    }

    private static Optional<Lock> signed(SortedMap<String, String> files, Map<String, String> entries) {
        String policy = entries.getOrDefault("policy", "");
        if (entries.size() < 5) {
            return Optional.of(new Lock(policy, files, null));
        }
        try {
            return Optional.of(new Lock(
                    policy,
                    files,
                    new Lock.Signed(
                            entries.getOrDefault("approved by", ""),
                            LocalDate.parse(entries.getOrDefault("date", "")),
                            entries.getOrDefault("key", ""),
                            entries.getOrDefault("signature", ""))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
