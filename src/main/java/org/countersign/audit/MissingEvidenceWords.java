package org.countersign.audit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.Colour;
import org.countersign.facts.Fact;
import org.countersign.policy.Outcome;
import org.countersign.policy.Policy;
import org.countersign.policy.Report;
import org.countersign.policy.Rule;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.RegisterKind;

/** Says for a GREY check what would have to be sent or answered. */
record MissingEvidenceWords(Policy policy, Collection<Fact> facts) {

    List<String> of(Outcome outcome) {
        Set<String> words = new LinkedHashSet<>();
        outcome.missing().forEach(kind -> words.add(title(kind)));
        outcome.reports().stream()
                .filter(report -> report.colour() == Colour.GREY)
                .map(Report::message)
                .sorted()
                .forEach(words::add);
        List<Rule> rules = policy.check(outcome.page().id()).rules().rules();
        asked(rules).forEach(words::add);
        if (words.isEmpty()) {
            fields(rules).forEach(words::add);
        }
        return words.isEmpty() ? List.of("What was sent does not settle it") : List.copyOf(words);
    }

    private String title(String register) {
        RegisterKind kind = policy.vocabulary().registers().get(register);
        return kind == null ? register : kind.title();
    }

    /** The questions and contract points that the rules look at and nobody answered. */
    private Stream<String> asked(List<Rule> rules) {
        Stream<String> questions = rules.stream()
                .flatMap(rule -> rule.questions().stream())
                .distinct()
                .filter(id -> facts.stream()
                        .noneMatch(fact -> fact instanceof Answer answer
                                && answer.question().equals(id)
                                && answer.isGiven()))
                .map(id -> named(
                        "Question ",
                        Objects.requireNonNull(policy.vocabulary().questions().get(id))));
        Stream<String> topics = rules.stream()
                .flatMap(rule -> rule.topics().stream())
                .distinct()
                .filter(id -> facts.stream()
                        .noneMatch(fact ->
                                fact instanceof Clause clause && clause.topic().equals(id)))
                .map(id -> named(
                        "Contract point ",
                        Objects.requireNonNull(policy.vocabulary().clauses().get(id))));
        return Stream.concat(questions, topics);
    }

    private static String named(String what, Point point) {
        return what + point.id() + ": " + point.ask();
    }

    /** The fields of the forms that the rules look at and that nobody filled in. */
    private Stream<String> fields(List<Rule> rules) {
        return policy.vocabulary().registers().values().stream()
                .filter(kind -> kind.shape() == RegisterKind.Shape.FORM)
                .flatMap(kind -> rules.stream()
                        .flatMap(rule -> rule.fieldsOf(kind.fact()).stream())
                        .distinct()
                        .flatMap(field -> kind.fields().stream()
                                .filter(each -> each.name().equals(field)))
                        .filter(field -> facts.stream().noneMatch(fact -> isGiven(fact, kind.fact(), field.name())))
                        .map(field -> kind.title() + ": " + field.header()));
    }

    private static boolean isGiven(Fact fact, String type, String field) {
        return fact.getClass().getSimpleName().equals(type)
                && fact.sources().stream()
                        .flatMap(source -> source.excerpts().stream())
                        .anyMatch(excerpt ->
                                excerpt.field().equals(field) && !excerpt.text().isBlank());
    }
}
