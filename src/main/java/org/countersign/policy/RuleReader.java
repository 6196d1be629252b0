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
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads one rule of a parsed file: its patterns and its verdict, each held against the vocabulary. */
final class RuleReader {

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("\\$[A-Za-z]\\w*");

    private final Path file;
    private final String check;
    private final String colour;
    private final RuleScope scope;
    private final List<Problem> problems;

    private final List<Rule.Pattern> patterns = new ArrayList<>();
    private final Map<String, Class<?>> variables = new HashMap<>();
    private final Map<Class<? extends Fact>, Set<String>> reads = new LinkedHashMap<>();
    private final Multiplying multiplying = new Multiplying();
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
        if (!rule.getLhs().getAnnotationNames().isEmpty()) {
            problem(rule.getLine(), "annotations are not allowed; what is said about a check stands in its page");
        }
        rule.getLhs().getDescrs().forEach(this::element);
        if (rule.getLhs().getDescrs().isEmpty()) {
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
                List.copyOf(patterns),
                reads,
                questions,
                topics);
    }

    private void element(BaseDescr element) {
        if (element instanceof PatternDescr pattern) {
            pattern(pattern, false);
        } else if (element instanceof AnnotatedBaseDescr annotated
                && !annotated.getAnnotationNames().isEmpty()) {
            problem(element.getLine(), "annotations are not allowed; what is said about a check stands in its page");
        } else if (element instanceof NotDescr not
                && not.getDescrs().size() == 1
                && not.getDescrs().get(0) instanceof PatternDescr pattern) {
            pattern(pattern, true);
        } else if (element instanceof ExistsDescr exists
                && exists.getDescrs().size() == 1
                && exists.getDescrs().get(0) instanceof PatternDescr pattern) {
            pattern(pattern, true);
        } else {
            problem(
                    element.getLine(),
                    "only plain conditions, \"not Fact( … )\" and \"exists Fact( … )\" are allowed here; "
                            + "write one condition a line, and a rule of its own for each \"or\"");
        }
    }

    private void pattern(PatternDescr descr, boolean negated) {
        if (descr.getSource() != null
                || !descr.getBehaviors().isEmpty()
                || !descr.getAnnotationNames().isEmpty()
                || descr.isQuery()
                || isMoreThanConditions(descr)) {
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
            if (!NAME.matcher(binding).matches()) {
                problem(descr.getLine(), "a name begins with a dollar sign, such as $person; this one is " + binding);
            }
            variables.put(binding, type);
        }
        reads.computeIfAbsent(type, key -> new LinkedHashSet<>());
        ConditionReader condition = new ConditionReader(type, variables, scope, what -> problem(descr.getLine(), what));
        condition.read(texts);
        condition.members().forEach(this::note);
        condition.about().ifPresent(about -> (type == Answer.class ? questions : topics).add(about));
        multiplying.add(type, negated, condition.links()).ifPresent(what -> problem(descr.getLine(), what));
        patterns.add(new Rule.Pattern(descr.getLine(), type, binding, negated, texts));
    }

    /** It gives names anew, takes values by their place, or names types within its type. */
    private static boolean isMoreThanConditions(PatternDescr descr) {
        return descr.isUnification()
                || !descr.getPositionalConstraints().isEmpty()
                || descr.getGenericType() != null && descr.getGenericType().hasGenerics();
    }

    private void note(ConditionReader.Member member) {
        reads.computeIfAbsent(member.type(), key -> new LinkedHashSet<>())
                .addAll(FactTypes.reads(member.type(), member.word()));
    }

    private void problem(int line, String what) {
        problems.add(new Problem(file, Math.max(line, 1), what));
    }
}
