package org.countersign.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A document of a review, by the path under which it was sent.
 *
 * @param addedBy who sent it, or left it out
 * @param addedAt the same for all that came at once
 * @param size in bytes
 * @param isLeftOut it was left out of what is judged
 * @param reason why it was left out; empty for any other, and where nobody gave one
 */
public record Enclosed(
        String path, String sha256, String addedBy, Instant addedAt, long size, boolean isLeftOut, String reason) {

    public static final int LONGEST_REASON = 400;

    /**
     * Those that count of all that were sent, oldest first: of each path the latest unless it was left out, in the order
     * of the paths.
     */
    public static List<Enclosed> latest(List<Enclosed> ever) {
        return ofEachPath(ever).filter(each -> !each.isLeftOut()).toList();
    }

    /** Those that are left out of them, in the order of the paths. */
    public static List<Enclosed> leftOut(List<Enclosed> ever) {
        return ofEachPath(ever).filter(Enclosed::isLeftOut).toList();
    }

    private static Stream<Enclosed> ofEachPath(List<Enclosed> ever) {
        Map<String, Enclosed> latest = new TreeMap<>();
        ever.forEach(each -> latest.put(each.path(), each));
        return latest.values().stream();
    }
}
