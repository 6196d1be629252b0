package org.countersign.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A rule file that was parsed without executing anything. */
public record RuleFile(Path file, String text, List<Rule> rules) {

    public RuleFile {
        rules = List.copyOf(rules);
    }

    /** The lines of one rule, from its name to where the next begins. */
    public String textOf(Rule rule) {
        List<String> lines = text.lines().toList();
        return String.join("\n", lines.subList(rule.line() - 1, next(rules.indexOf(rule), lines)));
    }

    private int next(int index, List<String> lines) {
        return index + 1 < rules.size() ? rules.get(index + 1).line() - 1 : lines.size();
    }

    /** The file with these of its rules; the lines of the others are blank, so that every line keeps its number. */
    RuleFile only(List<Rule> kept) {
        if (kept.equals(rules)) {
            return this;
        }
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < rules.size(); i++) {
            if (!kept.contains(rules.get(i))) {
                lines.subList(rules.get(i).line() - 1, next(i, lines)).replaceAll(line -> "");
            }
        }
        return new RuleFile(file, String.join("\n", lines) + "\n", kept);
    }
}
