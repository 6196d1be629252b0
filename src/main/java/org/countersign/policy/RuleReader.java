package org.countersign.policy;

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

    private final Lines lines;
    private final String check;
    private final String colour;
    private final RuleScope scope;
    private final List<Problem> problems;

    private final NeverFires never;
    private final List<Rule.Pattern> patterns = new ArrayList<>();
    private final Map<String, Class<?>> variables = new HashMap<>();
    private final Map<Class<? extends Fact>, Set<String>> reads = new LinkedHashMap<>();
    private final Multiplying multiplying = new Multiplying();
    private final Set<String> questions = new LinkedHashSet<>();
    private final Set<String> topics = new LinkedHashSet<>();

    RuleReader(Lines lines, String check, String colour, RuleScope scope, List<Problem> problems) {
        this.lines = lines;
        this.check = check;
        this.colour = colour;
        this.scope = scope;
        this.problems = problems;
        this.never = new NeverFires((at, what) -> problems.add(lines.problem(at, what)));
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
        int then = lines.start(rule.getConsequenceLine());
        Optional<Verb> verb = consequence.read(
                String.valueOf(rule.getConsequence()), (word, what) -> problems.add(lines.problem(then, word, what)));
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
        } else if (element instanceof AnnotatedBaseDescr annotated
                && !annotated.getAnnotationNames().isEmpty()) {
            problem(element.getLine(), "annotations are not allowed; what is said about a check stands in its page");
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
                || descr.isQuery()
                || isMoreThanConditions(descr)) {
            problem(
                    descr.getLine(),
                    "\"from\", \"accumulate\", windows and annotations are not allowed; ask for a fact that holds the number");
            return;
        }
        Class<? extends Fact> type = FactTypes.named(descr.getObjectType()).orElse(null);
        if (type == null) {
            String name = descr.getObjectType();
            problems.add(lines.problem(
                    descr.getStartCharacter(),
                    name,
                    "there is no fact \"" + name + "\"" + Suggestion.of(name, FactTypes.names())));
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
        ConditionReader condition =
                new ConditionReader(type, variables, scope, (at, what) -> problems.add(lines.problem(at, what)));
        condition.read(written(descr, texts));
        never.look(
                descr.getStartCharacter(), type, sought == Rule.Sought.NONE, condition.isWhole(), condition.always());
        condition.members().forEach(this::note);
        condition.about().ifPresent(about -> (type == Answer.class ? questions : topics).add(about));
        multiplying
                .add(type, sought != Rule.Sought.EACH, condition.links())
                .ifPresent(what -> problem(descr.getLine(), what));
        patterns.add(new Rule.Pattern(descr.getLine(), type, binding, sought, texts));
    }

    /** The conditions with their places: the parser says where a pattern begins, and no more. */
    private List<ConditionReader.Written> written(PatternDescr descr, List<String> texts) {
        List<ConditionReader.Written> written = new ArrayList<>();
        int from = descr.getStartCharacter();
        for (String text : texts) {
            int at = lines.text().indexOf(text, from);
            from = at < 0 ? from : at;
            written.add(new ConditionReader.Written(text, from));
            from += at < 0 ? 0 : text.length();
        }
        return written;
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
        problems.add(new Problem(lines.file(), Math.max(line, 1), what));
    }
}
