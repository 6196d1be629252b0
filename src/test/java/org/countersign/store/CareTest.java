package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What looks after reviews while nobody does, on each database. */
abstract class CareTest {
    private static final LocalDate END = LocalDate.of(2026, 3, 5);

    private final SetClock clock = new SetClock();
    private Database.Place place;
    private Shop shop;
    private Shop second;

    abstract Database.Place newPlace() throws Exception;

    /** Two servers on one database. */
    @BeforeEach
    void open() throws Exception {
        place = newPlace();
        shop = new Shop(Database.open(place), clock);
        second = new Shop(Database.open(place), clock);
    }

    @AfterEach
    void close() {
        shop.database.close();
        second.database.close();
    }

    @Test
    void aReviewIsJudgedAgainOnceWhenSomethingInItEnded() throws Exception {
        Review review = shop.judged("a", END);
        assertThat(shop.reassessments.whatEnded(END))
                .as("on its last day it still holds")
                .isZero();

        assertThat(atOnce(
                        () -> shop.reassessments.whatEnded(END.plusDays(1)),
                        () -> second.reassessments.whatEnded(END.plusDays(1))))
                .as("of two servers, one asks")
                .isEqualTo(1);
        StoredAudit asked = shop.audits.of(review.id()).get(0);
        assertThat(asked.askedBy()).isEqualTo("Countersign");
        assertThat(asked.asOf()).isEqualTo(END.plusDays(1));
        assertThat(shop.trail.of(review.id()))
                .extracting(Trail.Entry::what)
                .contains("had the review judged again, as ended: NDA of Eve on 2026-03-05");

        shop.finish("RED", END);
        assertThat(shop.reassessments.whatEnded(END.plusDays(2)))
                .as("it ended before")
                .isZero();
    }

    @Test
    void otherRulesAreAskedForOnceOfEachReview() throws Exception {
        Review review = shop.judged("a", END);
        shop.judged("b", END);

        assertThat(atOnce(
                        () -> shop.reassessments.rules("2.1", Shop.DAY),
                        () -> second.reassessments.rules("2.1", Shop.DAY)))
                .isEqualTo(2);
        assertThat(shop.audits.of(review.id())).hasSize(2);
    }

    @Test
    void whatHadEndedWhenAnEarlierDayWasChosenIsNoReasonToJudgeAgain() {
        clock.goOn(Duration.ofDays(10));
        LocalDate today = Shop.DAY.plusDays(10);
        Review review = shop.judged("a", END);
        Review other = shop.judged("b", today.plusDays(3));

        assertThat(shop.reassessments.whatEnded(today)).isZero();
        assertThat(shop.reassessments.whatEnded(today.plusDays(4)))
                .as("what ended after that is")
                .isEqualTo(1);
        assertThat(shop.audits.of(review.id())).hasSize(1);
        assertThat(shop.audits.of(other.id())).hasSize(2);
    }

    @Test
    void otherRulesJudgeAsOfADayThatWasChosenAndElseAsOfTodayAndSaySo() {
        Review asItCame = shop.judged("a", END);
        clock.goOn(Duration.ofDays(10));
        LocalDate today = Shop.DAY.plusDays(10);
        Review chosen = shop.judged("b", END);

        shop.reassessments.rules("2.1", today);
        assertThat(shop.audits.of(chosen.id()).get(0).asOf()).isEqualTo(Shop.DAY);
        assertThat(shop.audits.of(asItCame.id()).get(0).asOf()).isEqualTo(today);
        assertThat(shop.trail.of(chosen.id()))
                .extracting(Trail.Entry::what)
                .contains("had the review judged again, as rules 2.1 are in force");
        assertThat(shop.trail.of(asItCame.id()))
                .extracting(Trail.Entry::what)
                .contains("had the review judged again, as rules 2.1 are in force, and it is judged as of 2026-03-11"
                        + " instead of 2026-03-01");
    }

    @Test
    void aNoticeIsToldOnceAndReadByEachForHerself() {
        Notice notice = told();

        assertThat(shop.notices.of("Ann", 10)).hasSize(1);
        assertThat(shop.notices.untold()).isEmpty();
        shop.notices.read(notice.review(), notice.audit(), "Ann");
        assertThat(shop.notices.unread("Ann")).isZero();
        assertThat(shop.notices.unread("Ben")).isEqualTo(1);
        shop.notices.readAll("Ben");
        shop.notices.readAll("Ben");
        assertThat(shop.notices.of("Ben", 10)).allMatch(Notice::read);
    }

    @Test
    void nobodyIsToldThatAReviewWasJudgedAgainWhereNothingChanged() {
        Review review = shop.judged("a", END);
        shop.reassessments.rules("2.1", Shop.DAY);
        shop.finish("AMBER", END);
        shop.notices.tell(
                new Notice(review.id(), "", 2, "why", "SIGN", "SIGN", 0, 0, 0, 0, clock.instant(), false),
                List.of(),
                List.of("mail"));

        assertThat(shop.notices.untold()).isEmpty();
        assertThat(shop.notices.of("Ann", 10)).isEmpty();
        assertThat(shop.notices.unread("Ann")).isZero();
        assertThat(new Waiting(shop.database, clock).count("Ann", true)).isZero();
        assertThat(shop.trail.of(review.id()))
                .extracting(Trail.Entry::what)
                .contains("had the review judged again, as rules 2.1 are in force");
    }

    @Test
    void aNoticeGoesOutOnceAndIsTriedAgainLater() {
        Notice notice = told();
        Deliveries.Lease lease = shop.deliveries.take("mail").orElseThrow();
        assertThat(second.deliveries.take("mail")).isEmpty();
        shop.deliveries.failed(lease, "no answer");
        assertThat(second.deliveries.take("mail")).isEmpty();
        clock.goOn(Duration.ofMinutes(2));

        Deliveries.Lease again = second.deliveries.take("mail").orElseThrow();
        assertThat(again.tries()).isEqualTo(2);
        second.deliveries.sent(again);
        shop.deliveries.failed(lease, "too late");
        clock.goOn(Duration.ofDays(9));
        assertThat(shop.deliveries.take("mail")).isEmpty();
        assertThat(shop.trail.of(notice.review()))
                .extracting(Trail.Entry::what)
                .contains("sent the notice of audit 2 by mail");
    }

    @Test
    void whatWasBegunByAServerThatDiedIsSentByAnother() {
        told();
        assertThat(shop.deliveries.take("mail")).isPresent();
        clock.goOn(Duration.ofMinutes(6));

        assertThat(second.deliveries.take("mail")).isPresent();
    }

    @Test
    void theTrailAndWhatPeopleSaidAreNeitherChangedNorDeleted() {
        Review review = shop.judged("a", END);
        shop.reviews.remark(review.id(), "NDA-01/person/E1", "Let us ask.", "Ben");

        for (String change : List.of(
                "UPDATE trail SET who = 'Eve'",
                "DELETE FROM trail",
                "UPDATE remark SET words = 'No.'",
                "DELETE FROM enclosure",
                "DELETE FROM review",
                "DELETE FROM document",
                "UPDATE document SET bytes = ''")) {
            assertThatThrownBy(() -> shop.database.change(handle -> handle.execute(change)))
                    .as(change)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(shop.trail.verify()).isInstanceOf(Trail.Verification.Whole.class);
    }

    @Test
    void anAnchorIsHeldAsLongAsItsEntryIsThere() {
        shop.judged("a", END);
        Trail.Anchor anchor = shop.trail.anchor();
        shop.judged("b", END);

        assertThat(shop.trail.holds(anchor)).isTrue();
        assertThat(shop.trail.holds(new Trail.Anchor(anchor.count(), Trail.START)))
                .isFalse();
        assertThat(shop.trail.holds(new Trail.Anchor(anchor.count() + 1000, anchor.head())))
                .isFalse();
    }

    @Test
    void theTrailIsSearchedByPersonReviewAndDay() {
        LocalDate second = LocalDate.parse("2026-03-02");
        Review review = shop.judged("a", END);
        clock.goOn(Duration.ofDays(1));
        shop.reviews.remark(review.id(), "k", "Later", "Ben");

        assertThat(shop.trail.find(new TrailQuery("Ben", "", null, null), 0, 10))
                .hasSize(1);
        assertThat(shop.trail.find(new TrailQuery("", review.id(), second, null), 0, 10))
                .hasSize(1);
        assertThat(shop.trail.count(new TrailQuery("", review.id(), null, second.minusDays(1))))
                .isEqualTo(4);
        assertThat(shop.trail.people()).containsExactly("Ann", "Ben", "Countersign");
    }

    @Test
    void documentsGoWhenTheirTimeIsOverAndNotThoseThatAnotherReviewHolds() {
        Review review = shop.judged("shared", END);
        shop.reviews.papers().add(review.id(), "Ann", Shop.DAY, List.of(new Upload("own.csv", Shop.bytes("own"))));
        Retention retention = new Retention(shop.database, clock, shop.trail);
        Retention.Kept open = retention.kept().get(0);
        assertThat(open.underWay()).isTrue();
        clock.goOn(Duration.ofDays(40));
        assertThat(retention.clear(open, 30, Map.of()))
                .as("while an audit is under way")
                .isFalse();
        shop.finish("RED", END);
        Review other = shop.judged("shared", END);
        Retention.Kept kept = retention.kept().get(0);
        assertThat(kept.isOver(kept.since().plusDays(29), 30)).isFalse();
        assertThat(kept.isOver(kept.since().plusDays(30), 30)).isTrue();
        assertThat(kept.isOver(kept.since().plusDays(900), 0)).isFalse();

        byte[] proof = Shop.bytes("proof");
        assertThat(retention.clear(kept, 30, Map.of(1, proof))).isTrue();
        assertThat(shop.documents.find(Sha256.of("own"))).isEmpty();
        assertThat(shop.documents.isDeleted(Sha256.of("own"))).isTrue();
        assertThat(shop.documents.find(Sha256.of("shared"))).isPresent();
        assertThat(shop.findings.of(review.id(), 1)).isEmpty();
        assertThat(shop.findings.of(other.id(), 1)).hasSize(1);
        assertThat(shop.documents.find(
                        String.valueOf(shop.audits.of(review.id()).get(1).summary())))
                .hasValue(proof);
        assertThat(shop.reviews.papers().of(review.id())).as("the hashes stay").hasSize(2);
        assertThat(shop.reviews.find(review.id()).orElseThrow().cleared())
                .isEqualTo(new Review.Cleared(clock.instant(), 30));
        assertThat(retention.kept()).extracting(Retention.Kept::review).containsExactly(other.id());
        assertThat(shop.trail.verify()).isInstanceOf(Trail.Verification.Whole.class);

        shop.reviews.papers().add(review.id(), "Ann", Shop.DAY, List.of(new Upload("own.csv", Shop.bytes("own"))));
        assertThat(shop.documents.find(Sha256.of("own")))
                .as("sent again, it is there again")
                .isPresent();
    }

    @Test
    void aReviewMayKeepItsDocumentsLonger() {
        Review review = shop.judged("a", END);
        Retention retention = new Retention(shop.database, clock, shop.trail);
        retention.decide(review.id(), 0, "Ann");
        assertThat(retention.kept().get(0).days(30)).isZero();
        retention.decide(review.id(), null, "Ann");
        assertThat(retention.kept().get(0).days(30)).isEqualTo(30);
    }

    private Notice told() {
        Review review = shop.judged("a", END);
        shop.reassessments.whatEnded(END.plusDays(1));
        shop.finish("AMBER", END);
        assertThat(shop.notices.untold())
                .containsExactly(new Notices.Untold(review.id(), 2, 1, "ended: NDA of Eve on 2026-03-05"));
        Notice notice = new Notice(
                review.id(), "Acme", 2, "why", "DO_NOT_SIGN", "DO_NOT_SIGN", 0, 0, 1, 0, clock.instant(), false);
        List<Notice.Change> changes =
                List.of(new Notice.Change("BETTER", "NDA-01/person/E1", "NDA-01", "Eve", "Red → Amber"));
        shop.notices.tell(notice, changes, List.of("mail", "webhook"));
        second.notices.tell(notice, changes, List.of("mail", "webhook"));
        assertThat(shop.notices.find(review.id(), 2, "Ann")).hasValue(notice);
        assertThat(shop.notices.changes(review.id(), 2)).isEqualTo(changes);
        return notice;
    }

    private static int atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            int sum = 0;
            for (Future<Integer> each : new ArrayList<>(hands.invokeAll(List.of(one, other)))) {
                sum += each.get();
            }
            return sum;
        } finally {
            hands.shutdownNow();
        }
    }
}
