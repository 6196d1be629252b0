package org.countersign.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.FactBinder;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;

/** Rule texts taken as far as the gates let them: read, compiled and fired over a few facts. */
public final class FiredRules {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Vocabulary VOCABULARY = VocabularyReader.read(Path.of("rules"));
    private static final PolicyData DATA = new PolicyData(Map.of(), List.of(), Set.of("TST-01"));
    private static final List<Fact> FACTS = List.of(
            FactBinder.bind(Engagement.class, Map.of("sources", List.of(), "model", "HYBRID")),
            FactBinder.bind(
                    Person.class,
                    Map.of("sources", List.of(), "id", "P1", "name", "Alex", "role", "red", "onRoster", true)),
            FactBinder.bind(Nda.class, Map.of("sources", List.of(), "person", "P1", "party", "Vendor")));

    /** What became of a text. */
    public enum Fate {
        /** Refused while it was read, with a line and words. */
        REFUSED,
        /** Read, and refused by the engine, as what is compared does not fit together. */
        SENSELESS,
        /** Compiled, through all gates, and fired. */
        FIRED
    }

    private final Policy policy;

    public FiredRules(Path folder) {
        this.policy = new TinyPolicy(folder).with("first", "TST-01").read();
    }

    /** Takes the text as far as it gets; what passes the gate over texts must pass those behind it. */
    public Fate fate(String text) {
        List<Problem> problems = new ArrayList<>();
        RuleFile file = new RuleFileReader(Path.of("TST-01.drl"), "TST-01", VOCABULARY, DATA, problems).read(text);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> {
                if (problem.line() < 0
                        || problem.what().isBlank()
                        || problem.what().contains("Exception")) {
                    throw new AssertionError(problem + "\n" + text);
                }
            });
            return Fate.REFUSED;
        }
        try (RuleBase rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE, List.of(file))) {
            Hearing.hold(rules, FACTS, DAY);
            return Fate.FIRED;
        } catch (RuleBase.DoesNotCompile e) {
            if (String.valueOf(e.getMessage()).startsWith("a compiled rule")) {
                throw new AssertionError("a gate behind the first had to refuse\n" + text, e);
            }
            return Fate.SENSELESS;
        }
    }
}
