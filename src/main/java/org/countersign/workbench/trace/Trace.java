package org.countersign.workbench.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.facts.Fact;
import org.countersign.policy.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule gone through condition by condition.
 *
 * @param subjects of whom the rule spoke; empty if it did not fire
 */
public record Trace(Rule rule, List<Step> steps, List<Fact> subjects) {

    private static final int SHOWN = 3;

    /** Goes through the rule; with the id of a subject, only as far as it is about that one. */
    public static Trace of(Rule rule, Facts facts, @Nullable String subject) {
        ReadRule read = ReadRule.of(rule);
        List<List<Match>> stages = read.stages(
                facts, fact -> subject == null || fact.subject().id().equals(subject));
        boolean fired = stages.size() > read.conditions().size()
                && !stages.get(stages.size() - 1).isEmpty();
        Match nearest = fired
                ? stages.get(stages.size() - 1).get(0)
                : stages.get(stages.size() - 2).get(0);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < read.conditions().size(); i++) {
            Condition condition = read.conditions().get(i);
            steps.add(
                    i + 1 < stages.size() - (fired ? 0 : 1)
                            ? held(condition, nearest, facts, (int) found(read, i))
                            : i + 1 < stages.size()
                                    ? failed(read, condition, nearest, facts, subject)
                                    : new Step(condition, Step.Outcome.NOT_REACHED, List.of(), 0));
        }
        return new Trace(rule, List.copyOf(steps), fired ? subjects(read, stages) : List.of());
    }

    public boolean fired() {
        return !subjects.isEmpty();
    }

    private static List<Fact> subjects(ReadRule read, List<List<Match>> stages) {
        return stages.get(stages.size() - 1).stream()
                .map(read::subject)
                .distinct()
                .toList();
    }

    /** How many facts the conditions before this one have. */
    private static long found(ReadRule read, int before) {
        return read.conditions().subList(0, before).stream()
                .filter(condition -> condition.pattern().sought() == Rule.Sought.EACH)
                .count();
    }

    private static Step held(Condition condition, Match match, Facts facts, int at) {
        int among = facts.of(condition.pattern().type()).size();
        return switch (condition.pattern().sought()) {
            case EACH ->
                step(condition, Step.Outcome.HELD, Stream.of(match.facts().get(at)), match, among);
            case ANY ->
                step(
                        condition,
                        Step.Outcome.HELD,
                        condition.candidates(facts, match.names()).stream()
                                .filter(fact -> condition.take(fact, match.names()) != null)
                                .limit(1),
                        match,
                        among);
            case NONE -> new Step(condition, Step.Outcome.HELD, List.of(), among);
        };
    }

    private static Step step(Condition condition, Step.Outcome outcome, Stream<Fact> facts, Match match, int among) {
        return new Step(
                condition,
                outcome,
                facts.map(fact -> Tried.of(condition, fact, match.names())).toList(),
                among);
    }

    /** What came nearest; of a condition on absence, what stood in the way. */
    private static Step failed(ReadRule read, Condition condition, Match match, Facts facts, @Nullable String subject) {
        List<Fact> all = facts.of(condition.pattern().type());
        List<Fact> linked = condition.candidates(facts, match.names());
        List<Tried> tried = (linked.isEmpty() && !condition.isLinked() ? all : linked)
                .stream()
                        .filter(fact -> subject == null
                                || !read.isSubject(condition)
                                || fact.subject().id().equals(subject))
                        .map(fact -> Tried.of(condition, fact, match.names()))
                        .filter(each -> condition.pattern().sought() != Rule.Sought.NONE || each.held())
                        .sorted(Comparator.comparingLong(Tried::failures))
                        .limit(SHOWN)
                        .toList();
        return new Step(condition, Step.Outcome.FAILED, tried, all.size());
    }
}
