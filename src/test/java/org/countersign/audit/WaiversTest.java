package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.audit.Given.DAY;
import static org.countersign.audit.Given.check;
import static org.countersign.audit.Given.finding;
import static org.countersign.audit.Given.waiver;

import java.util.List;
import org.countersign.facts.Colour;
import org.countersign.facts.Subject;
import org.countersign.facts.Waiver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which waiver lifts which finding, and what is said of those that lift none. */
class WaiversTest {

    private static final Subject ANA = new Subject("person", "P1", "Ana Muñoz");

    private static final Renewal NOW = new Renewal("3f9a2c11d0e4", "1.1");

    @Test
    void aWaiverNamesItsSubjectByIdOrByNameHoweverItIsSpelt() {
        assertThat(lifts(waiver("TST-01", "p1", DAY))).isTrue();
        assertThat(lifts(waiver("TST-01", "ANA MUNOZ", DAY))).isTrue();
        assertThat(lifts(waiver("TST-01", "Ben", DAY))).isFalse();
    }

    @Test
    void aWaiverWithoutASubjectIsAboutEverybodyInItsCheck() {
        assertThat(lifts(waiver("tst-01", null, DAY))).isTrue();
        assertThat(lifts(waiver("TST-02", null, DAY))).isFalse();
        assertThat(lifts(waiver("TST-02", "P1", DAY))).isFalse();
    }

    @Test
    void ofSeveralWaiversTheOneThatLastsLongestIsCited() {
        Waiver longest = waiver("TST-01", null, DAY.plusMonths(6));
        Waivers waivers = new Waivers(
                List.of(waiver("TST-01", "P1", DAY.plusMonths(1)), longest, waiver("TST-01", null, DAY.plusMonths(3))),
                DAY);
        assertThat(waivers.lifting("TST-01", NOW, ANA)).contains(longest);
    }

    @Test
    void aWaiverThatCountedSaysUntilWhenAndForWhichFindings() {
        Waiver waiver = waiver("TST-01", null, DAY.plusDays(9));
        WaiverOutcome outcome = outcome(
                waiver,
                check(
                        "TST-01",
                        Colour.AMBER,
                        finding("TST-01", Colour.AMBER, "P1", "Has no NDA", waiver),
                        finding("TST-01", Colour.AMBER, "P2", "Signed late", null)));
        assertThat(outcome)
                .isEqualTo(new WaiverOutcome(
                        waiver, true, "Turns RED into AMBER until 2026-03-10", List.of("TST-01/person/P1")));
    }

    @Test
    void aWaiverOfACheckThatThePolicyDoesNotHaveSaysSo() {
        WaiverOutcome outcome = outcome(waiver("TST-99", null, DAY), check("TST-01", Colour.RED));
        assertThat(outcome.counted()).isFalse();
        assertThat(outcome.why()).isEqualTo("Ignored: there is no check TST-99");
    }

    @Test
    void aRedInAnotherCheckDoesNotMakeAWaiverNeeded() {
        WaiverOutcome outcome =
                outcome(waiver("tst-01", null, DAY), check("TST-01", Colour.GREEN), check("TST-02", Colour.RED));
        assertThat(outcome.counted()).isFalse();
        assertThat(outcome.why()).isEqualTo("Not needed: the check has no RED finding");
    }

    @Test
    void aWaiverThatNamesSomebodyElseSaysSo() {
        WaiverOutcome outcome = outcome(
                waiver("TST-01", "Ben", DAY),
                check("TST-01", Colour.RED, finding("TST-01", Colour.RED, "P1", "Has no NDA", null)));
        assertThat(outcome.why())
                .isEqualTo("Ignored: this finding may not be waived, or the waiver names somebody else");
    }

    @Test
    void aWaiverGivenForAnotherMeaningOfItsCheckIsToBeRenewed() {
        assertThat(lifts(given("3F9A2C11D0E4", null))).isTrue();
        assertThat(lifts(given("000000000000", null))).isFalse();
        CheckOutcome red = check("TST-01", Colour.RED, finding("TST-01", Colour.RED, "P1", "Has no NDA", null));
        assertThat(outcome(given("000000000000", null), red).why())
                .isEqualTo("To be renewed: the check meant something else (000000000000, now 3f9a2c11d0e4)");
    }

    @Test
    void aWaiverGivenUnderAnOlderPolicyCountsWhileTheCheckIsNoNewer() {
        assertThat(lifts(given(null, "1.1"))).isTrue();
        assertThat(lifts(given(null, "1.10.0"))).isTrue();
        assertThat(lifts(given(null, "1.0"))).isFalse();
        assertThat(lifts(given(null, "0.9"))).isFalse();
    }

    private static Waiver given(@Nullable String meaning, @Nullable String policyVersion) {
        return new Waiver(List.of(), "TST-01", "P1", "Requester", "A reason", "Approver", DAY, meaning, policyVersion);
    }

    private static boolean lifts(Waiver waiver) {
        return new Waivers(List.of(waiver), DAY).lifting("TST-01", NOW, ANA).isPresent();
    }

    private static WaiverOutcome outcome(Waiver waiver, CheckOutcome... checks) {
        return new Waivers(List.of(waiver), DAY).outcomes(List.of(checks)).get(0);
    }
}
