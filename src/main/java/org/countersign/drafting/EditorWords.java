package org.countersign.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.countersign.policy.FactEntry;
import org.countersign.policy.Policy;
import org.countersign.report.PublishedJson;

/** The words of which rules are made, for an editor to complete from. */
public record EditorWords(List<FactEntry> facts, List<String> thresholds, List<String> verbs) {
    private static final List<String> VERBS = List.of("red", "amber", "green", "grey", "notApplicable");

    public EditorWords {
        facts = List.copyOf(facts);
        thresholds = List.copyOf(thresholds);
        verbs = List.copyOf(verbs);
    }

    public static void write(Policy policy, OutputStream out) throws IOException {
        PublishedJson.write(
                new EditorWords(
                        FactEntry.of(policy),
                        policy.thresholds().keySet().stream().sorted().toList(),
                        VERBS),
                out);
    }
}
