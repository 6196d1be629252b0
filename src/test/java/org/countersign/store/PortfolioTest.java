package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.countersign.store.AuditProgress.FileDone;
import org.countersign.store.AuditProgress.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lists show of reviews, on every database; a subclass for each says which. */
abstract class PortfolioTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<Upload> ROSTER = List.of(upload("roster.csv", "id,name"));

    private final SetClock clock = new SetClock();
    private Database database;
    private Reviews reviews;
    private Audits audits;
    private AuditProgress progress;
    private Portfolio portfolio;
    private Trail trail;

    /** Opens the same empty database again and again. */
    abstract Database open() throws IOException;

    @BeforeEach
    void start() throws IOException {
        database = open();
        trail = new Trail(database, clock);
        reviews = new Reviews(database, clock, trail);
        audits = new Audits(database, clock, trail);
        progress = new AuditProgress(database);
        portfolio = new Portfolio(database);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void aFormThatIsSentTwiceOpensOneReview() {
        String form = UUID.randomUUID().toString();
        Review first = reviews.open(form, "Acme", "Ann", DAY, ROSTER);
        Review second = reviews.open(form, "Acme", "Ann", DAY, ROSTER);

        assertThat(second).isEqualTo(first);
        assertThat(reviews.all()).hasSize(1);
        assertThat(audits.of(first.id())).hasSize(1);
        assertThat(reviews.byForm(form)).hasValue(first);
    }

    @Test
    void aLineShowsTheNewestAuditThatCameOutAndWhatEndsNext() {
        Review review = judged("Acme", gist("RED", expiry("NDA", 2026, 2, 1), expiry("Waiver", 2026, 4, 1)));
        reviews.ask(review.id(), "Ann", DAY);

        assertThat(portfolio.lines(DAY))
                .extracting(
                        Portfolio.Line::name,
                        Portfolio.Line::shown,
                        Portfolio.Line::decision,
                        Portfolio.Line::model,
                        Portfolio.Line::state,
                        Portfolio.Line::nextEnd)
                .containsExactly(
                        tuple("Acme", 1, "DO_NOT_SIGN", "HYBRID", StoredAudit.State.WAITING, LocalDate.of(2026, 4, 1)));
        assertThat(portfolio.ending(review.id(), DAY, 9))
                .extracting(Gist.Expiry::kind)
                .containsExactly("Waiver");
        assertThat(portfolio.gist(review.id(), 1).figures()).containsExactly(Map.entry("People", "7"));
    }

    @Test
    void ofEachReviewTheFirstIsToldThatEndsNext() {
        Review acme = judged("Acme", gist("RED", expiry("NDA", 2026, 2, 1), expiry("Waiver", 2026, 4, 1)));
        Review globex = judged("Globex", gist("GREEN", expiry("NDA", 2026, 6, 1), expiry("Contract", 2026, 5, 1)));
        Review none = judged("None", gist("GREEN", expiry("NDA", 2026, 2, 1)));

        assertThat(portfolio.next(List.of(acme.id(), globex.id(), none.id()), DAY))
                .containsOnlyKeys(acme.id(), globex.id())
                .hasEntrySatisfying(acme.id(), next -> assertThat(next.kind()).isEqualTo("Waiver"))
                .hasEntrySatisfying(globex.id(), next -> assertThat(next.kind()).isEqualTo("Contract"));
        assertThat(portfolio.next(List.of(), DAY)).isEmpty();
    }

    @Test
    void areasAndEndsAreCountedOverWhatIsNotArchived() {
        Review acme = judged("Acme", gist("RED", expiry("NDA", 2026, 3, 15)));
        Review globex = judged("Globex", gist("GREEN", expiry("NDA", 2026, 5, 15)));
        Review old = judged("Old", gist("RED", expiry("NDA", 2026, 3, 16)));
        reviews.archive(old.id(), true, "Ann");

        assertThat(portfolio.with("nda", "RED")).isEqualTo(Set.of(acme.id(), old.id()));
        assertThat(portfolio.areas(List.of(acme.id(), globex.id())))
                .containsOnlyKeys(acme.id(), globex.id())
                .containsEntry(globex.id(), List.of(new Gist.AreaColour("nda", "Non-disclosure", "GREEN")));
        assertThat(portfolio.areaCounts())
                .containsExactlyInAnyOrder(
                        new Portfolio.AreaCount("nda", "Non-disclosure", "RED", 1),
                        new Portfolio.AreaCount("nda", "Non-disclosure", "GREEN", 1));
        assertThat(portfolio.countEnding(DAY, DAY.plusDays(30))).isEqualTo(1);
        assertThat(portfolio.ending(DAY, DAY.plusDays(90), 10))
                .extracting(Portfolio.Ending::name)
                .containsExactly("Acme", "Globex");
    }

    @Test
    void anotherOwnerAndTheArchiveStandInTheTrail() {
        Review review = reviews.open("Acme", "Ann", DAY, ROSTER);
        reviews.hand(review.id(), "Ben", "Ann");
        reviews.hand(review.id(), "Ben", "Ann");
        reviews.archive(review.id(), true, "Ben");

        assertThat(reviews.find(review.id())).hasValueSatisfying(found -> assertThat(found)
                .extracting(Review::owner, Review::archived)
                .containsExactly("Ben", true));
        assertThat(trail.of(review.id(), 2, 0))
                .extracting(Trail.Entry::who, Trail.Entry::what)
                .containsExactly(tuple("Ben", "archived the review"), tuple("Ann", "made Ben the owner"));
        assertThat(trail.count(review.id())).isEqualTo(5);
        assertThat(trail.verify()).isInstanceOf(Trail.Verification.Whole.class);
    }

    @Test
    void whatIsReadIsToldFileByFileAndAResumedAuditSaysSo() throws IOException {
        Review review = reviews.open("Acme", "Ann", DAY, ROSTER);
        Audits.Lease lease = audits.take().orElseThrow();
        FileDone bad = new FileDone("bad.pdf", "NOT_READ", "is encrypted");
        assertThat(progress.tell(lease, Step.READING, "roster.csv", List.of(bad)))
                .isTrue();
        assertThat(progress.tell(lease, Step.JUDGING, null, List.of(new FileDone("roster.csv", "READ", ""))))
                .isTrue();
        assertThat(progress.of(review.id(), 1).done())
                .extracting(FileDone::file)
                .containsExactly("bad.pdf", "roster.csv");
        assertThat(progress.of(review.id(), 1).isResumed()).isFalse();

        clock.goOn(Duration.ofMinutes(5));
        Audits.Lease next = audits.take().orElseThrow();
        assertThat(progress.of(review.id(), 1).isResumed()).isTrue();
        assertThat(progress.of(review.id(), 1).done()).isEmpty();
        assertThat(progress.tell(lease, Step.WRITING, null, List.of(bad))).isFalse();
        audits.finish(next, result(gist("RED")));
        assertThat(progress.of(review.id(), 1).done()).isEmpty();
    }

    @Test
    void eachFormatOfAnAuditIsHandedOut() {
        Review review = judged("Acme", gist("RED"));
        HandOuts handOuts = new HandOuts(database);

        assertThat(handOuts.of(review.id()))
                .extracting(HandOuts.Stored::audit, HandOuts.Stored::format)
                .containsExactly(tuple(1, "json"), tuple(1, "letter"), tuple(1, "xlsx"));
        assertThat(handOuts.find(review.id(), 1, "letter").map(HandOuts.Stored::sha256))
                .hasValueSatisfying(sha256 -> assertThat(new Documents(database).find(sha256))
                        .hasValue("Dear vendor".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void olderVersionsOfADocumentStayAndCountInItsSize() {
        Review review = reviews.open("Acme", "Ann", DAY, ROSTER);
        reviews.papers().add(review.id(), "Ben", DAY, List.of(upload("roster.csv", "id")));

        assertThat(reviews.papers().ever(review.id()))
                .extracting(Enclosed::size)
                .containsExactly(7L, 2L);
        assertThat(portfolio.size(review.id())).isEqualTo(9);
        assertThat(portfolio.size()).isEqualTo(9);
    }

    private Review judged(String name, Gist gist) {
        Review review = reviews.open(name, "Ann", DAY, ROSTER);
        audits.finish(audits.take().orElseThrow(), result(gist));
        clock.goOn(Duration.ofSeconds(1));
        return review;
    }

    private static Audits.Result result(Gist gist) {
        byte[] any = {1};
        Map<String, byte[]> handOuts =
                Map.of("json", any, "xlsx", any, "letter", "Dear vendor".getBytes(StandardCharsets.UTF_8));
        return new Audits.Result(
                "Vendor", "DO_NOT_SIGN", handOuts, any, any, any, List.of(), List.of(), gist, Read.NOTHING);
    }

    private static Gist gist(String colour, Gist.Expiry... expiries) {
        return new Gist(
                "HYBRID",
                1,
                2,
                3,
                4,
                5,
                List.of(new Gist.AreaColour("nda", "Non-disclosure", colour)),
                List.of(expiries),
                Map.of("People", "7"));
    }

    private static Gist.Expiry expiry(String kind, int year, int month, int day) {
        return new Gist.Expiry(kind, "of somebody", LocalDate.of(year, month, day));
    }

    private static Upload upload(String path, String text) {
        return new Upload(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
