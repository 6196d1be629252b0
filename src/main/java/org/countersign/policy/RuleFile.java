package org.countersign.policy;

import java.nio.file.Path;
import java.util.List;

/** A rule file that was parsed without executing anything. */
public record RuleFile(Path file, String text, List<Rule> rules) {

    public RuleFile {
        rules = List.copyOf(rules);
    }
}
