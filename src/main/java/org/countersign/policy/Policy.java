package org.countersign.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.countersign.facts.Law;
import org.countersign.facts.Threshold;
import org.countersign.vocabulary.Vocabulary;

/**
 * A rules folder that was read and found sound.
 *
 * @param areas the titles of the areas by id, in the order of the heat map
 * @param checks in the order of their areas and ids
 * @param sha256 over the names and contents of all its files
 */
public record Policy(
        Path folder,
        String name,
        String version,
        LocalDate effective,
        String sha256,
        Map<String, String> areas,
        List<Check> checks,
        Map<String, Threshold> thresholds,
        List<Law> laws,
        Vocabulary vocabulary) {

    public Policy {
        checks = List.copyOf(checks);
        laws = List.copyOf(laws);
    }

    /** The check of that id, which must exist. */
    public Check check(String id) {
        return checks.stream()
                .filter(check -> check.page().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The threshold of that key, which must exist. */
    public Threshold threshold(String key) {
        return Objects.requireNonNull(thresholds.get(key), key);
    }

    /** A text of a page with its placeholders filled. */
    public String fill(String text) {
        return Words.fill(text, thresholds);
    }

    /** The same with numbers as they stand in the table of thresholds. */
    String fillPlain(String text) {
        return Words.fillPlain(text, thresholds);
    }

    /** The same policy with these checks and those whose results they use, and no others. */
    public Policy only(Set<String> ids) {
        Set<String> wanted = new HashSet<>();
        ids.forEach(id -> addWithUses(id, wanted));
        List<Check> kept =
                checks.stream().filter(check -> wanted.contains(check.id())).toList();
        return new Policy(folder, name, version, effective, sha256, areas, kept, thresholds, laws, vocabulary);
    }

    /** The same policy with other thresholds. */
    public Policy with(Map<String, Threshold> others) {
        return new Policy(folder, name, version, effective, sha256, areas, checks, others, laws, vocabulary);
    }

    private void addWithUses(String id, Set<String> wanted) {
        if (wanted.add(id)) {
            check(id).page().uses().forEach(used -> addWithUses(used, wanted));
        }
    }
}
