package org.countersign.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.facts.Answer;
import org.countersign.facts.Fact;
import org.countersign.facts.Register;
import org.countersign.facts.Threshold;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads one rule of a parsed file: its patterns and its verdict, each held against the vocabulary. */
final class RuleReader {

    private final Path file;
    private final String check;
    private final String colour;
    private final RuleScope scope;
    private final List<Problem> problems;

    private final List<Rule.Pattern> patterns = new ArrayList<>();
    private final Map<String, Class<?>> variables = new HashMap<>();
    private final Map<Class<? extends Fact>, Set<String>> reads = new LinkedHashMap<>();
    private final Set<String> questions = new LinkedHashSet<>();
    private final Set<String> topics = new LinkedHashSet<>();

    RuleReader(Path file, String check, String colour, RuleScope scope, List<Problem> problems) {
        this.file = file;
        this.check = check;
        this.colour = colour;
        this.scope = scope;
        this.problems = problems;
    }

    Rule read(RuleDescr rule) {
        rule.getLhs().getDescrs().forEach(this::element);
        if (patterns.isEmpty()) {
            problem(rule.getLine(), "the rule has no condition and would fire for everybody");
        }
        ConsequenceReader consequence =
                new ConsequenceReader(variables, scope.data().thresholds().keySet());
        Optional<Verb> verb = consequence.read(
                String.valueOf(rule.getConsequence()), what -> problem(rule.getConsequenceLine(), what));
        consequence.members().forEach(this::note);
        verb.filter(each -> !each.inName().equals(colour))
                .ifPresent(each ->
                        problem(rule.getLine(), "the name says " + colour + ", the rule reports " + each.word()));
        return new Rule(
                rule.getName(),
                check,
                rule.getLine(),
                verb.orElse(Verb.GREY),
                consequence.subject(),
                List.copyOf(patterns),
                reads,
                questions,
                topics);
    }

    private void element(BaseDescr element) {
        if (element instanceof PatternDescr pattern) {
            pattern(pattern, Rule.Sought.EACH);
        } else if (element instanceof NotDescr not
                && not.getDescrs().size() == 1
                && not.getDescrs().get(0) instanceof PatternDescr pattern) {
            pattern(pattern, Rule.Sought.NONE);
        } else if (element instanceof ExistsDescr exists
                && exists.getDescrs().size() == 1
                && exists.getDescrs().get(0) instanceof PatternDescr pattern) {
            pattern(pattern, Rule.Sought.ANY);
        } else {
            problem(
                    element.getLine(),
                    "only plain conditions, \"not Fact( … )\" and \"exists Fact( … )\" are allowed here; "
                            + "write one condition a line, and a rule of its own for each \"or\"");
        }
    }

    private void pattern(PatternDescr descr, Rule.Sought sought) {
        if (descr.getSource() != null
                || !descr.getBehaviors().isEmpty()
                || !descr.getAnnotationNames().isEmpty()
                || descr.isQuery()) {
            problem(
                    descr.getLine(),
                    "\"from\", \"accumulate\", windows and annotations are not allowed; ask for a fact that holds the number");
            return;
        }
        Class<? extends Fact> type = FactTypes.named(descr.getObjectType()).orElse(null);
        if (type == null) {
            problem(
                    descr.getLine(),
                    "there is no fact \"" + descr.getObjectType() + "\""
                            + Suggestion.of(descr.getObjectType(), FactTypes.names()));
            return;
        }
        String binding = descr.getIdentifier() == null ? "" : descr.getIdentifier();
        List<String> texts = descr.getConstraint().getDescrs().stream()
                .map(each ->
                        each instanceof ExprConstraintDescr expression ? expression.getExpression() : each.toString())
                .toList();
        if (!binding.isEmpty()) {
            variables.put(binding, type);
        }
        reads.computeIfAbsent(type, key -> new LinkedHashSet<>());
        ConditionReader condition = new ConditionReader(type, variables, scope, what -> problem(descr.getLine(), what));
        condition.read(texts);
        condition.members().forEach(this::note);
        condition.about().ifPresent(about -> (type == Answer.class ? questions : topics).add(about));
        if (!patterns.isEmpty()
                && !FactTypes.isSingle(type)
                && !condition.isLinked()
                && patterns.stream()
                        .anyMatch(earlier -> !FactTypes.isSingle(earlier.type())
                                && !earlier.constraints().isEmpty()
                                && !earlier.type().equals(Threshold.class)
                                && !earlier.type().equals(Register.class))) {
            problem(
                    descr.getLine(),
                    descr.getObjectType() + "( … ) is not tied to an earlier condition; compare one of its "
                            + "fields by == with a value from above, or with a fixed word");
        }
        patterns.add(new Rule.Pattern(descr.getLine(), type, binding, sought, texts));
    }

    private void note(ConditionReader.Member member) {
        reads.computeIfAbsent(member.type(), key -> new LinkedHashSet<>())
                .addAll(FactTypes.reads(member.type(), member.word()));
    }

    private void problem(int line, String what) {
        problems.add(new Problem(file, Math.max(line, 1), what));
    }
}
