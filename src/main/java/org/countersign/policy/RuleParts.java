package org.countersign.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Deals rules out to packages, few to each. The engine keeps a note of every fact for every pattern that it may match: with all
 * rules in one session these notes would be most of the memory of an audit, and with a session for each rule all would take a
 * quarter longer to compile.
 */
final class RuleParts {

    private static final int PATTERNS_A_PART = 60;

    private final SortedMap<String, List<RuleFile>> parts = new TreeMap<>();
    private final Map<String, Integer> patterns = new HashMap<>();

    private RuleParts() {}

    /** The files, or pieces of them, by the package that each is to be compiled in. */
    static SortedMap<String, List<RuleFile>> of(List<RuleFile> files) {
        RuleParts parts = new RuleParts();
        files.forEach(parts::add);
        return parts.parts;
    }

    private void add(RuleFile file) {
        SortedMap<String, List<Rule>> pieces = new TreeMap<>();
        for (Rule rule : file.rules()) {
            pieces.computeIfAbsent(part(file, rule), first -> new ArrayList<>()).add(rule);
        }
        pieces.forEach((name, rules) ->
                parts.computeIfAbsent(name, first -> new ArrayList<>()).add(file.only(rules)));
    }

    private String part(RuleFile file, Rule rule) {
        String name = Drl.packageOf(file.text());
        int size = rule.patterns().size();
        return name + ".part" + (patterns.merge(name, size, Integer::sum) - size) / PATTERNS_A_PART;
    }
}
