package org.countersign.workbench.tried;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.policy.Check;
import org.countersign.policy.Rule;
import org.countersign.workbench.trace.Facts;
import org.countersign.workbench.trace.ReadRule;
import org.countersign.workbench.trace.Sighting;

/** What the cases of a policy have tried of its rules, and what not. */
public final class Coverage {

    /** What a thing that can be tried is. */
    public enum Kind {
        RULE("rule", "rules"),
        CONDITION("condition", "conditions"),
        EDGE("threshold edge", "threshold edges");

        private final String one;
        private final String many;

        Kind(String one, String many) {
            this.one = one;
            this.many = many;
        }

        public String one() {
            return one;
        }

        public String many() {
            return many;
        }
    }

    /**
     * Something that the cases should try.
     *
     * @param wanted how it should be seen; {@code seen} how it was seen
     */
    public record Part(Check check, Rule rule, int line, Kind kind, String text, Set<String> wanted, Set<String> seen) {

        /** How no case has shown it yet. */
        public Set<String> missing() {
            Set<String> missing = new TreeSet<>(wanted);
            missing.removeAll(seen);
            return missing;
        }

        /** Where it stands and what no case shows, as a line to read. */
        @Override
        public String toString() {
            return check.rules().file() + ":" + line + ": " + text + ": no case shows it "
                    + String.join(" or ", missing());
        }
    }

    private record Key(Rule rule, int line, Kind kind, String text) {}

    private final Map<Key, Part> parts = new LinkedHashMap<>();

    private Coverage() {}

    /** What these cases tried of the rules of their checks. */
    public static Coverage of(Collection<Trial> trials) {
        Coverage coverage = new Coverage();
        trials.forEach(coverage::add);
        return coverage;
    }

    private void add(Trial trial) {
        Facts facts = new Facts(trial.facts());
        for (Rule rule : trial.check().rules().rules()) {
            ReadRule read = ReadRule.of(rule);
            Part whole = part(trial.check(), rule, rule.line(), Kind.RULE, rule.name(), Set.of("firing"));
            if (!read.matches(facts).isEmpty()) {
                whole.seen().add("firing");
            }
            for (Sighting sighting : Sighting.of(read, facts)) {
                part(
                                trial.check(),
                                rule,
                                sighting.line(),
                                sighting.edge() ? Kind.EDGE : Kind.CONDITION,
                                sighting.text(),
                                sighting.wanted())
                        .seen()
                        .addAll(sighting.seen());
            }
        }
    }

    private Part part(Check check, Rule rule, int line, Kind kind, String text, Set<String> wanted) {
        return parts.computeIfAbsent(
                new Key(rule, line, kind, text),
                key -> new Part(check, rule, line, kind, text, wanted, new TreeSet<>()));
    }

    /** All that can be tried, in the order of the rules. */
    public List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** What is not tried in full. */
    public List<Part> gaps() {
        return parts.values().stream().filter(part -> !part.missing().isEmpty()).toList();
    }

    /** The totals in one line. */
    public String total() {
        List<String> said = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long all =
                    parts.values().stream().filter(part -> part.kind() == kind).count();
            long gaps = gaps().stream().filter(part -> part.kind() == kind).count();
            said.add((all - gaps) + " of " + all + " " + kind.many());
        }
        return "Tried in full: " + String.join(", ", said) + ".";
    }
}
