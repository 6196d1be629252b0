package org.countersign.audit;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.facts.Answer;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.Threshold;
import org.countersign.policy.Policy;

/**
 * How much of the question bank was answered.
 *
 * @param atMost the share of unanswered questions in percent with which an audit still counts as complete
 */
record Questionnaire(int asked, int answered, Threshold atMost) {

    static Questionnaire of(Policy policy, Collection<Fact> facts, Engagement engagement) {
        Set<String> given = facts.stream()
                .filter(Answer.class::isInstance)
                .map(Answer.class::cast)
                .filter(answer -> answer.isGiven() || answer.isUnclear())
                .map(Answer::question)
                .collect(Collectors.toSet());
        Set<String> asked = policy.vocabulary().kitQuestions().stream()
                .filter(question -> question.models().isEmpty()
                        || engagement.model() == null
                        || question.models().contains(engagement.model().name()))
                .map(question -> question.id())
                .collect(Collectors.toSet());
        return new Questionnaire(
                asked.size(),
                Math.toIntExact(asked.stream().filter(given::contains).count()),
                policy.threshold("questions.unanswered.percent"));
    }

    /** Why the audit is incomplete for want of answers, if it is. */
    Optional<String> tooFewAnswers() {
        int unanswered = asked - answered;
        return unanswered * 100 > atMost.whole() * asked
                ? Optional.of(unanswered + " of " + asked + " questions to the vendor are unanswered, more than "
                        + atMost.whole() + " percent")
                : Optional.empty();
    }
}
