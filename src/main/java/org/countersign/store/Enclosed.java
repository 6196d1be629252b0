package org.countersign.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A document of a review, by the path under which it was sent.
 *
 * @param addedBy who sent it, or left it out
 * @param addedAt the same for all that came at once
 * @param size in bytes
 * @param isLeftOut it was left out of what is judged
 */
public record Enclosed(String path, String sha256, String addedBy, Instant addedAt, long size, boolean isLeftOut) {

    /**
     * Those that count of all that were sent, oldest first: of each path the latest unless it was left out, in the order
     * of the paths.
     */
    public static List<Enclosed> latest(List<Enclosed> ever) {
        Map<String, Enclosed> latest = new TreeMap<>();
        ever.forEach(each -> latest.put(each.path(), each));
        return latest.values().stream().filter(each -> !each.isLeftOut()).toList();
    }
}
