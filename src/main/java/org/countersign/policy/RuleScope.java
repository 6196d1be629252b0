package org.countersign.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.facts.Answer;
import org.countersign.facts.CheckResult;
import org.countersign.facts.Clause;
import org.countersign.facts.Fact;
import org.countersign.facts.MissingEvidence;
import org.countersign.facts.PossibleMatch;
import org.countersign.facts.Register;
import org.countersign.facts.SubjectResult;
import org.countersign.facts.Threshold;
import org.countersign.vocabulary.Options;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Vocabulary;

/** Knows which words a field may be compared with. */
record RuleScope(Vocabulary vocabulary, PolicyData data) {

    /**
     * The words that may stand on the other side of {@code field ==}; empty when any may.
     *
     * @param about the id of the question or contract point that the same pattern names, if it does
     */
    Optional<Collection<String>> wordsFor(Class<? extends Fact> type, String field, Optional<String> about) {
        if (type == Threshold.class && field.equals("key")) {
            return Optional.of(data.thresholds().keySet());
        } else if (type == Answer.class) {
            return answerWords(field, about);
        } else if (type == Clause.class) {
            return clauseWords(field, about);
        } else if ((type == Register.class && field.equals("name"))
                || (type == PossibleMatch.class && field.equals("register"))
                || (type == MissingEvidence.class && field.equals("evidence"))) {
            return Optional.of(vocabulary.registers().keySet());
        } else if ((type == CheckResult.class || type == SubjectResult.class) && field.equals("check")) {
            return Optional.of(data.checks());
        }
        return registerWords(type, field);
    }

    private Optional<Collection<String>> answerWords(String field, Optional<String> about) {
        return field.equals("question")
                ? Optional.of(vocabulary.questions().keySet())
                : field.equals("choice") ? options(vocabulary.questions(), about) : Optional.empty();
    }

    private Optional<Collection<String>> clauseWords(String field, Optional<String> about) {
        return field.equals("topic")
                ? Optional.of(vocabulary.clauses().keySet())
                : field.equals("position") ? options(vocabulary.clauses(), about) : Optional.empty();
    }

    private static Optional<Collection<String>> options(Map<String, Point> points, Optional<String> about) {
        return about.map(points::get).map(point -> point.options().words().keySet());
    }

    private Optional<Collection<String>> registerWords(Class<? extends Fact> type, String field) {
        List<Set<String>> options = vocabulary.ofFact(type.getSimpleName()).stream()
                .map(RegisterKind::fields)
                .flatMap(List::stream)
                .filter(each -> each.name().equals(field) && !each.options().isAny())
                .map(each -> each.options())
                .map(Options::words)
                .map(Map::keySet)
                .toList();
        return options.isEmpty() ? Optional.empty() : Optional.of(options.get(0));
    }
}
