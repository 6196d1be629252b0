package org.countersign.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A document of a review, by the path under which it was sent.
 *
 * @param addedAt the same for all that came at once
 * @param size in bytes
 */
public record Enclosed(String path, String sha256, String addedBy, Instant addedAt, long size) {

    /** Those that count of all that were sent, oldest first: of each path the latest, in the order of the paths. */
    public static List<Enclosed> latest(List<Enclosed> ever) {
        Map<String, Enclosed> latest = new TreeMap<>();
        ever.forEach(each -> latest.put(each.path(), each));
        return List.copyOf(latest.values());
    }
}
