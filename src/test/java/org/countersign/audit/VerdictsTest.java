package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.audit.Given.check;
import static org.countersign.audit.Given.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.countersign.audit.Verdict.Decision;
import org.countersign.facts.Colour;
import org.countersign.facts.Threshold;
import org.junit.jupiter.api.Test;

/** Whether to sign, and in which words that is said. */
class VerdictsTest {

    @Test
    void theReasonOfARedCheckNamesOnlyThoseWhoAreRed() {
        CheckOutcome check = check(
                "TST-01",
                Colour.RED,
                finding("TST-01", Colour.RED, "Ana", "Has no NDA", null),
                finding("TST-01", Colour.AMBER, "Ben", "Signed late", null));
        assertThat(verdict(check).reasons()).containsExactly("TST-01 RED: Title of TST-01. Has no NDA: Ana");
    }

    @Test
    void threeSubjectsAreNamedAndNoMoreAreCounted() {
        assertThat(verdict(check("TST-01", Colour.RED, reds(3))).reasons())
                .containsExactly("TST-01 RED: Title of TST-01. Has no NDA: P1, P2, P3");
        assertThat(verdict(check("TST-01", Colour.RED, reds(4))).reasons())
                .containsExactly("TST-01 RED: Title of TST-01. Has no NDA: P1, P2, P3 and 1 more");
    }

    @Test
    void aQuarterOfTheQuestionsMayBeUnansweredAndNoMore() {
        assertThat(verdict(40, 30)).isEqualTo(new Verdict(Decision.SIGN, List.of()));
        assertThat(verdict(40, 29))
                .isEqualTo(new Verdict(
                        Decision.INCOMPLETE,
                        List.of("11 of 40 questions to the vendor are unanswered, more than 25 percent")));
    }

    @Test
    void whereNothingIsAskedNothingIsUnanswered() {
        assertThat(verdict(0, 0).decision()).isEqualTo(Decision.SIGN);
    }

    @Test
    void decisionsAreSaidInWordsWorstFirst() {
        assertThat(Decision.values())
                .extracting(Decision::words)
                .containsExactly("Do not sign", "Incomplete", "Sign with conditions", "Sign");
    }

    private static Finding[] reds(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> finding("TST-01", Colour.RED, "P" + i, "Has no NDA", null))
                .toArray(Finding[]::new);
    }

    private static Verdict verdict(CheckOutcome check) {
        return new Verdicts(List.of(check), questionnaire(40, 40)).verdict();
    }

    private static Verdict verdict(int asked, int answered) {
        return new Verdicts(List.of(), questionnaire(asked, answered)).verdict();
    }

    private static Questionnaire questionnaire(int asked, int answered) {
        return new Questionnaire(
                asked, answered, new Threshold("questions.unanswered.percent", BigDecimal.valueOf(25), "percent"));
    }
}
