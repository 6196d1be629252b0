package org.countersign.workbench.words;

import java.util.List;
import java.util.stream.Collectors;
import org.countersign.policy.FactEntry;

/** A fact as an officer reads it: a line for each word that may stand between its brackets. */
public record FactsText(FactEntry entry) {

    private static final int WORD = 34;
    private static final int CHOICES = 12;

    @Override
    public String toString() {
        String head = entry.fact() + "( … )  "
                + (entry.evidence().isEmpty()
                        ? "reckoned, or given by the policy"
                        : "filled by " + String.join(", ", entry.evidence()))
                + (entry.single() ? "; there is one at most" : "");
        return head + "\n" + entry.words().stream().map(FactsText::line).collect(Collectors.joining("\n"));
    }

    private static String line(FactEntry.Word word) {
        String takes = word.takes().isEmpty() ? "" : "( " + String.join(", ", word.takes()) + " )";
        String written = word.word() + takes;
        return "    " + written + " ".repeat(Math.max(1, WORD - written.length())) + word.type()
                + choices(word.choices())
                + (word.example() == null ? "" : ", such as " + word.example());
    }

    private static String choices(List<String> choices) {
        if (choices.isEmpty()) {
            return "";
        }
        int more = choices.size() - CHOICES;
        return ": " + String.join(" | ", choices.subList(0, Math.min(CHOICES, choices.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
