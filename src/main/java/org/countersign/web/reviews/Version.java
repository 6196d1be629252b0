package org.countersign.web.reviews;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.store.Enclosed;

/**
 * A document of a review with what it replaced.
 *
 * @param latest the one that counts
 * @param older what was sent under the same path before, the newest first
 */
public record Version(Enclosed latest, List<Enclosed> older) {

    public Version {
        older = List.copyOf(older);
    }

    /** All that was ever sent, oldest first, by path. */
    static List<Version> of(List<Enclosed> all) {
        Map<String, List<Enclosed>> byPath = new TreeMap<>();
        all.forEach(each ->
                byPath.computeIfAbsent(each.path(), first -> new ArrayList<>()).add(0, each));
        return byPath.values().stream()
                .map(versions -> new Version(versions.get(0), changed(versions)))
                .toList();
    }

    /** The same bytes sent again are no version of their own. */
    private static List<Enclosed> changed(List<Enclosed> newestFirst) {
        Map<String, Enclosed> distinct = new LinkedHashMap<>();
        newestFirst.forEach(each -> distinct.putIfAbsent(each.sha256(), each));
        return List.copyOf(distinct.values()).subList(1, distinct.size());
    }
}
