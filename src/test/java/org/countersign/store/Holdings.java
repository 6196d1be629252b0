package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.countersign.vocabulary.Correction;
import org.flywaydb.core.api.MigrationVersion;

/** What the rows of each version of the tables are to the newest. */
record Holdings(Shop shop, Clock clock) {
    private static final String SHA256 = "b62957d6f4da8704aa911420816434d91a2b00a077c00b5fc052d4e8ccac58ba";
    private static final String FILE = "team/roster.csv";
    private static final String FINDING = "NDA-01/person/E1";

    void areThereOf(MigrationVersion version) {
        Map<String, Runnable> since = Map.of(
                "4", this::whatPeopleDoAboutFindings,
                "6", this::whatWasReadAndCorrected,
                "7", this::thePolicyAndItsProposals,
                "9", this::tokensAndAnswers,
                "10", this::whatWasLeftOut,
                "13", this::whyItWasLeftOut);
        since.forEach((first, holding) -> {
            if (version.isAtLeast(first)) {
                holding.run();
            }
        });
    }

    private void whatPeopleDoAboutFindings() {
        FollowUps followUps = new FollowUps(shop.database, clock, shop.trail);
        assertThat(followUps.of("r1", FINDING))
                .isEqualTo(new FollowUp(FollowUp.Status.QUESTION_SENT, "Ben", LocalDate.of(2026, 3, 20)));
        assertThat(followUps.steps("r1", FINDING)).extracting(Step::words).containsExactly("sent the question");
        WaiverRequests requests = new WaiverRequests(shop.database, clock, shop.trail, shop.reviews, followUps);
        assertThat(requests.open()).extracting(WaiverRequest::requester).containsExactly("Ann");
        assertThat(new GivenWaivers(shop.database, clock, shop.trail, shop.reviews, followUps).of("r1", "NDA-01", "E2"))
                .extracting(GivenWaiver::withdrawnBy)
                .containsExactly("Cleo");
        assertThat(new Roster(shop.database).page("r1", 1, "eve", true, 0, 9)).containsExactly("{}");
    }

    private void whatWasReadAndCorrected() {
        Facts facts = new Facts(shop.database);
        assertThat(facts.of(SHA256, FILE, 1, 9)).containsExactly(new StoredFact(FILE, "Person", "Eve", "{}"));
        assertThat(facts.types(SHA256, FILE)).containsExactly(new Facts.Type("Person", 1, 1));
        assertThat(facts.notes(SHA256, FILE, 1, 9)).containsExactly(new StoredNote(FILE, "row 3", "has no name"));
        assertThat(new Leaves(shop.database).aroundLine(new Leaves.Of("r1", FILE, SHA256), 0, 1))
                .extracting(Leaf::lines)
                .containsExactly("id,name\n");
        assertThat(shop.reviews.corrections().of("r1"))
                .extracting(Correction::at, Correction::now)
                .containsExactly(tuple("B2", "Eve"));
    }

    private void whatWasLeftOut() {
        assertThat(shop.reviews.papers().ever("r1"))
                .extracting(Enclosed::path, Enclosed::isLeftOut)
                .startsWith(tuple(FILE, false), tuple("of another.csv", false), tuple("of another.csv", true));
    }

    private void whyItWasLeftOut() {
        assertThat(shop.reviews.papers().ever("r1"))
                .extracting(Enclosed::isLeftOut, Enclosed::reason)
                .endsWith(tuple(true, ""), tuple(true, "Of another vendor"));
    }

    private void thePolicyAndItsProposals() {
        Policies policies = new Policies(shop.database, clock, shop.trail);
        assertThat(policies.inForce(Shop.DAY))
                .hasValueSatisfying(version -> assertThat(version.label()).isEqualTo("1.1"));
        assertThat(policies.files(2)).containsOnly(Map.entry("thresholds.csv", SHA256));
        assertThat(policies.isEditing()).isTrue();
        Proposals proposals = new Proposals(shop.database, clock, shop.trail);
        assertThat(proposals.all())
                .extracting(Proposal::state)
                .containsExactly(Proposal.State.DRAFT, Proposal.State.PUBLISHED);
        assertThat(new Proofs(shop.database, clock).of(proposals.find(1).orElseThrow()))
                .hasValueSatisfying(proof -> assertThat(proof.outcome()).isEqualTo(SHA256));
    }

    private void tokensAndAnswers() {
        Tokens tokens = new Tokens(shop.database, clock, shop.trail);
        assertThat(tokens.admit("x"))
                .as("the token of which SHA-256(x) was kept")
                .hasValueSatisfying(token -> assertThat(token.scopes()).isEqualTo(Set.of("read", "review")));
        assertThat(tokens.admit("")).as("the one that was revoked").isEmpty();
        Repeats repeats = new Repeats(shop.database, clock, shop.reviews);
        assertThat(repeats.once("Ann", "k1", "d", () -> {
                    throw new AssertionError("it was answered before");
                }))
                .isEqualTo(new Repeats.Outcome.Answered(new Repeats.Answer(201, "/api/v1/reviews/r1", "{}"), true));
    }
}
