package org.countersign.policy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.facts.Threshold;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;

/** One rule read by itself, and what is told of it. */
record Rulings(List<Rule> rules, List<Problem> problems) {

    static final Vocabulary VOCABULARY = VocabularyReader.read(Path.of("rules"));
    static final PolicyData DATA = new PolicyData(
            Map.of("some.days", new Threshold("some.days", BigDecimal.TEN, "days")),
            List.of(),
            Set.of("TST-01", "TST-02"));

    /** A rule with these lines for conditions, the first of which is line 4, and a subject that is always there. */
    static Rulings when(String... conditions) {
        return read(List.of(conditions), "red( $subject, \"Is red\" );");
    }

    /** A rule with this consequence, on AuditDate $day with the variable $today, and on Person $person. */
    static Rulings then(String consequence) {
        return read(List.of("$day : AuditDate( $today : date )", "$person : Person( role == \"red\" )"), consequence);
    }

    private static Rulings read(List<String> conditions, String consequence) {
        List<Problem> problems = new ArrayList<>();
        String text = "package rules.tiny\nrule \"TST-01 red: it\"\nwhen\n    " + String.join("\n    ", conditions)
                + "\n    $subject : Engagement()\nthen\n    " + consequence + "\nend\n";
        RuleFile file = new RuleFileReader(Path.of("TST-01.drl"), "TST-01", VOCABULARY, DATA, problems).read(text);
        return new Rulings(file.rules(), problems);
    }

    List<String> told() {
        return problems.stream().map(Problem::what).toList();
    }

    Rule rule() {
        return rules.get(0);
    }
}
