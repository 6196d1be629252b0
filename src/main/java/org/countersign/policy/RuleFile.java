package org.countersign.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A rule file that was parsed without executing anything. */
public record RuleFile(Path file, String text, List<Rule> rules) {

    public RuleFile {
        rules = List.copyOf(rules);
    }

    /** The file with these of its rules; the lines of the others are blank, so that every line keeps its number. */
    RuleFile only(List<Rule> kept) {
        if (kept.equals(rules)) {
            return this;
        }
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < rules.size(); i++) {
            int next = i + 1 < rules.size() ? rules.get(i + 1).line() - 1 : lines.size();
            if (!kept.contains(rules.get(i))) {
                lines.subList(rules.get(i).line() - 1, next).replaceAll(line -> "");
            }
        }
        return new RuleFile(file, String.join("\n", lines) + "\n", kept);
    }
}
