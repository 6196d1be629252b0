package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database holds of versions of the policy and of proposals; a subclass for each says which. */
abstract class PoliciesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Proposals.Plan PLAN = new Proposals.Plan("Stricter", "A case in May", "Ann", null);

    private final SetClock clock = new SetClock();
    private Database database;
    private Policies policies;
    private Proposals proposals;
    private Proofs proofs;
    private Trail trail;

    /** Opens the same empty database again and again. */
    abstract Database open() throws IOException;

    @BeforeEach
    void start() throws IOException {
        database = open();
        trail = new Trail(database, clock);
        policies = new Policies(database, clock, trail);
        proposals = new Proposals(database, clock, trail);
        proofs = new Proofs(database, clock);
        adopt("10");
    }

    @AfterEach
    void stop() {
        assertThat(trail.verify()).isInstanceOf(Trail.Verification.Whole.class);
        database.close();
    }

    @Test
    void theRulesFolderIsTheFirstVersionAndIsTakenAgainOnlyWhenItSaysSomethingElse() {
        adopt("10");
        assertThat(policies.all()).hasSize(1);
        assertThat(policies.inForce(TODAY)).map(StoredPolicy::label).hasValue("1.0");

        adopt("11");
        assertThat(policies.all()).hasSize(2);
        assertThat(policies.files(1)).isNotEqualTo(policies.files(2));
    }

    @Test
    void aProposalIsPublishedBySomebodyElseAndIsThenTheVersionInForce() {
        Proposal proposal = inReview(PLAN);

        assertThat(publish(proposal, "a. NN")).isEmpty();
        assertThat(publish(proposal, "Ben")).map(StoredPolicy::number).hasValue(2);

        StoredPolicy version = policies.inForce(TODAY).orElseThrow();
        assertThat(version.author()).isEqualTo("Ann");
        assertThat(version.approver()).isEqualTo("Ben");
        assertThat(policies.files(2)).containsKeys("thresholds.csv", "policy.yaml");
        assertThat(policies.files(2).get("policy.yaml"))
                .isEqualTo(policies.files(1).get("policy.yaml"));
        assertThat(publish(proposal, "Ben")).isEmpty();
        adopt("99");
        assertThat(policies.newest().number()).isEqualTo(2);
    }

    @Test
    void aProposalWaitsForAllButItsAuthorWhoHearsWhatCameOfIt() {
        Waiting waiting = new Waiting(database, clock);
        Proposal proposal = inReview(PLAN);

        assertThat(waiting.proposals("Ben"))
                .containsExactly(new Waiting.Proposed(proposal.number(), proposal.title(), "Ann"));
        assertThat(waiting.proposals("Ann")).isEmpty();
        assertThat(waiting.count("Ben", true)).isOne();
        publish(proposal, "Ben");
        assertThat(waiting.proposals("Ben")).isEmpty();
        assertThat(waiting.answers("Ann"))
                .containsExactly(new Waiting.Answered(proposal.number(), proposal.title(), true, "Ben"));
    }

    @Test
    void theDatabaseItselfLetsNobodyApproveTheirOwn() {
        Proposal proposal = inReview(PLAN);

        assertThatThrownBy(() -> database.write(handle -> handle.execute(
                        "UPDATE proposal SET state = 'PUBLISHED', reviewer = ' ann' WHERE number = ?",
                        proposal.number())))
                .isNotNull();
        assertThatThrownBy(() -> database.write(handle -> handle.execute(
                        "INSERT INTO policy_version (number, label, proposal, reason, author, approver, words,"
                                + " published_at, effective_on) VALUES (9, '9', 1, '', 'Ann', 'ANN', '', '', '')")))
                .isNotNull();
    }

    @Test
    void whatWasChangedAfterItWasLookedAtIsNotPublished() {
        Proposal proposal = inReview(PLAN);
        proposals.takeBack(proposal.number(), "Ann");
        proposals.change(proposal, "Ann", files(Map.of("thresholds.csv", "30")));
        proposals.move(proposal.number(), Proposal.State.DRAFT, Proposal.State.IN_REVIEW, "Ann", "");

        assertThat(publish(proposal, "Ben")).isEmpty();
    }

    @Test
    void twoOnTopOfOneVersionAreNotBothPublished() {
        Proposal one = inReview(PLAN);
        Proposal other = inReview(PLAN);

        assertThat(publish(one, "Ben")).isPresent();
        assertThat(publish(other, "Ben")).isEmpty();
    }

    @Test
    void aVersionTakesForceOnItsDayAndMayBeCalledOffBefore() {
        LocalDate day = TODAY.plusDays(10);
        assertThat(publish(inReview(new Proposals.Plan("Later", "The law", "Ann", day)), "Ben"))
                .isPresent();
        assertThat(policies.inForce(TODAY)).map(StoredPolicy::number).hasValue(1);
        assertThat(policies.inForce(day)).map(StoredPolicy::number).hasValue(2);

        assertThat(policies.callOff(2, "Ben", "Too early", day)).isFalse();
        assertThat(policies.callOff(2, "Ben", "Too early", TODAY)).isTrue();
        assertThat(policies.inForce(day)).map(StoredPolicy::number).hasValue(1);
        assertThat(policies.newest().number()).isEqualTo(1);
    }

    @Test
    void whoeverProposedOrApprovedAVersionHearsThatItWasCalledOffAndWhy() {
        Waiting waiting = new Waiting(database, clock);
        publish(inReview(new Proposals.Plan("Later", "The law", "Ann", TODAY.plusDays(10))), "Ben");
        policies.callOff(2, "Ann", "Too early:\nthe board waits", TODAY);

        assertThat(policies.whyCalledOff()).containsExactly(Map.entry(2, "Too early:\nthe board waits"));
        assertThat(waiting.takenBack("Ben"))
                .containsExactly(new Waiting.TakenBack(2, "1.1", "Ann", "Too early:\nthe board waits"));
        assertThat(waiting.takenBack("Ann")).isEmpty();
        assertThat(waiting.takenBack("Eve")).isEmpty();
        clock.goOn(Duration.ofDays(15));
        assertThat(waiting.takenBack("Ben")).isEmpty();
    }

    @Test
    void theNameOfAVersionIsGivenOnceForEver() {
        publish(inReview(new Proposals.Plan("Later", "The law", "Ann", TODAY.plusDays(10))), "Ben");
        policies.callOff(2, "Ben", "Too early", TODAY);
        Proposal next = inReview(PLAN);

        assertThat(publish(next, "Ben")).isEmpty();
        assertThat(publish(next, "1.2", "Ben")).map(StoredPolicy::label).hasValue("1.2");
    }

    @Test
    void oneServerTellsThatAVersionTookForce() {
        StoredPolicy version = policies.newest();

        assertThat(policies.announce(version)).isTrue();
        assertThat(policies.announce(version)).isFalse();
    }

    @Test
    void editingOfRulesIsOffUntilItIsTurnedOn() {
        assertThat(policies.isEditing()).isFalse();
        policies.allowEditing(true, "Root");
        assertThat(policies.isEditing()).isTrue();
        policies.allowEditing(false, "Root");
        assertThat(policies.isEditing()).isFalse();
        assertThat(trail.last(2)).allSatisfy(entry -> assertThat(entry.what()).contains("editing of rules"));
    }

    @Test
    void aProofIsWorkedOnByOneAloneUntilItsWorkerIsGone() {
        Proposal proposal = inReview(PLAN);
        proofs.ask(proposal, "Ann");
        Proofs.Lease lease = proofs.take().orElseThrow();
        assertThat(proofs.take()).isEmpty();
        assertThat(proofs.renew(lease)).isTrue();

        clock.goOn(Duration.ofMinutes(2));
        Proofs.Lease next = proofs.take().orElseThrow();
        proofs.finish(lease, bytes("late"), bytes(""));
        assertThat(proofs.of(proposal)).map(Proof::state).hasValue(Proof.State.RUNNING);
        proofs.finish(next, bytes("{}"), bytes("book"));
        assertThat(proofs.of(proposal)).map(Proof::state).hasValue(Proof.State.DONE);
    }

    private void adopt(String value) {
        policies.adopt(
                "1.0",
                null,
                "as it came with Countersign",
                TODAY,
                files(Map.of("policy.yaml", "version: 1.0", "thresholds.csv", value)));
    }

    private Proposal inReview(Proposals.Plan plan) {
        int base = policies.newest().number();
        Proposal proposal = proposals.open(plan, base, files(Map.of("thresholds.csv", "20")));
        proposals.move(proposal.number(), Proposal.State.DRAFT, Proposal.State.IN_REVIEW, plan.author(), "");
        return proposals.find(proposal.number()).orElseThrow();
    }

    private Optional<StoredPolicy> publish(Proposal proposal, String by) {
        return publish(proposal, "1.1", by);
    }

    private Optional<StoredPolicy> publish(Proposal proposal, String label, String by) {
        return proposals.publish(proposal.number(), proposal.digest(), label, by, "Looks right", TODAY);
    }

    private static SortedMap<String, byte[]> files(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, bytes(text)));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
