package org.countersign.workbench.diff;

import java.util.List;
import java.util.stream.Collectors;

/** A rule as its officer wrote it, in its two parts. */
record RuleLines(String when, String then) {

    static RuleLines of(String rule) {
        List<String> lines = rule.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .toList();
        int when = lines.indexOf("when");
        int then = lines.indexOf("then");
        int end = lines.lastIndexOf("end");
        return when < 0 || then < when || end < then
                ? new RuleLines(joined(lines), "")
                : new RuleLines(joined(lines.subList(when + 1, then)), joined(lines.subList(then + 1, end)));
    }

    private static String joined(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
