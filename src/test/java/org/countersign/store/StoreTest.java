package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.countersign.vocabulary.Correction;
import org.countersign.vocabulary.Settlement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database of an installation must hold; a subclass for each says which. */
abstract class StoreTest {
    private static final int KILLS = 10;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Upload ROSTER = upload("team/roster.csv", "id,name");

    private static final StoredFinding FOUND =
            new StoredFinding("NDA-01/person/E1", "NDA-01", "nda", "RED", "person", "E1", "Eve", "No NDA", "{}");

    private final SetClock clock = new SetClock();
    private Database database;
    private Reviews reviews;
    private Audits audits;
    private Documents documents;
    private Findings findings;
    private Trail trail;

    /** Opens the same empty database again and again. */
    abstract Database open() throws IOException;

    @BeforeEach
    void start() throws IOException {
        database = open();
        trail = new Trail(database, clock);
        reviews = new Reviews(database, clock, trail);
        audits = new Audits(database, clock, trail);
        documents = new Documents(database);
        findings = new Findings(database);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void aDocumentThatIsLeftOutCountsAgainOnceItIsTakenBackIn() {
        String id = reviews.open("Acme", "Ann", DAY, List.of(ROSTER, upload("of another.csv", "id")))
                .id();
        for (int times = 0; times < 2; times++) {
            reviews.papers().leaveOut(id, "of another.csv", true, "Of another vendor", "Ben", DAY);
        }
        reviews.papers().leaveOut(id, "never sent.csv", true, "", "Ben", DAY);

        assertThat(reviews.papers().of(id)).extracting(Enclosed::path).containsExactly("team/roster.csv");
        assertThat(reviews.papers().ever(id)).hasSize(3);
        assertThat(audits.of(id)).as("one was asked for, not two").hasSize(2);
        reviews.papers().leaveOut(id, "of another.csv", false, "", "Ann", DAY);
        assertThat(reviews.papers().of(id)).extracting(Enclosed::addedBy).containsExactly("Ann", "Ann");
    }

    @Test
    void aReviewIsThereWithItsDocumentsAndWaitsForItsAudit() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));

        assertThat(reviews.all()).contains(review);
        assertThat(reviews.papers().of(review.id())).extracting(Enclosed::path).containsExactly("team/roster.csv");
        assertThat(documents.find(reviews.papers().of(review.id()).get(0).sha256()))
                .hasValue(ROSTER.bytes());
        assertThat(audits.of(review.id()))
                .extracting(StoredAudit::state, StoredAudit::asOf)
                .containsExactly(tuple(StoredAudit.State.WAITING, DAY));
    }

    @Test
    void aDocumentSentAgainCountsInPlaceOfTheFirst() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        reviews.papers().add(review.id(), "Ben", DAY, List.of(upload("team/roster.csv", "id,name,role")));

        assertThat(reviews.papers().of(review.id()))
                .extracting(Enclosed::addedBy)
                .containsExactly("Ben");
        assertThat(audits.of(review.id())).hasSize(2);
    }

    @Test
    void anAuditIsWorkedOnByOneAlone() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));

        Audits.Lease lease = take(review);
        assertThat(audits.take()).isEmpty();

        audits.finish(lease, result("SIGN"));
        assertThat(audits.of(review.id()).get(0))
                .extracting(StoredAudit::state, StoredAudit::decision)
                .containsExactly(StoredAudit.State.DONE, "SIGN");
        assertThat(trail.last(1)).extracting(Trail.Entry::what).containsExactly("audit 1 came out as sign");
        assertThat(documents.find(audits.of(review.id()).get(0).report())).hasValue(bytes("report SIGN"));
        assertThat(findings.of(review.id(), 1)).containsExactly(FOUND);
        assertThat(findings.find(review.id(), 1, FOUND.key())).hasValue(FOUND);
    }

    @Test
    void whoComesBackTooLateFinishesNothing() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        Audits.Lease gone = take(review);
        clock.goOn(Duration.ofMinutes(5));

        Audits.Lease next = take(review);
        audits.finish(gone, result("SIGN"));
        assertThat(audits.of(review.id()).get(0).state()).isEqualTo(StoredAudit.State.RUNNING);
        audits.finish(next, result("DO_NOT_SIGN"));
        assertThat(audits.of(review.id()).get(0).decision()).isEqualTo("DO_NOT_SIGN");
    }

    @Test
    void whatIsRenewedIsNotTakenAway() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        Audits.Lease lease = take(review);
        clock.goOn(Duration.ofSeconds(30));
        assertThat(audits.renew(lease)).isTrue();
        clock.goOn(Duration.ofSeconds(30));

        assertThat(audits.take()).isEmpty();
    }

    @Test
    void whatIsCancelledStaysSo() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        Audits.Lease lease = take(review);
        audits.cancel(review.id(), 1, "Ann");

        assertThat(new AuditProgress(database).tell(lease, AuditProgress.Step.READING, "roster.csv", List.of()))
                .isFalse();
        audits.finish(lease, result("SIGN"));
        assertThat(audits.of(review.id()).get(0).state()).isEqualTo(StoredAudit.State.CANCELLED);
    }

    @Test
    void theLatestAnswerCounts() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        reviews.settlements().settle(review.id(), new Settlement("k", "Is it?", "yes", "Ann", DAY));
        reviews.settlements().settle(review.id(), new Settlement("k", "Is it?", "no", "Ben", DAY));

        assertThat(reviews.settlements().of(review.id()))
                .extracting(Settlement::answer, Settlement::by)
                .containsExactly(tuple("no", "Ben"));
    }

    @Test
    void anAnswerWaitsForTheNextAuditAndMayBeTakenBack() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        reviews.settlements().settle(review.id(), new Settlement("k", "Is it?", "yes", "Ann", DAY));

        assertThat(audits.of(review.id())).hasSize(1);
        assertThat(reviews.settlements().unjudged(review.id())).containsExactly("k");
        reviews.ask(review.id(), "Ann", DAY);
        assertThat(reviews.settlements().unjudged(review.id())).isEmpty();

        audits.cancel(review.id(), 2, "Ann");
        assertThat(reviews.settlements().unjudged(review.id())).containsExactly("k");
        reviews.settlements().unsettle(review.id(), "k", "Ben", DAY);
        assertThat(reviews.settlements().of(review.id())).isEmpty();
        assertThat(trail.of(review.id()))
                .extracting(Trail.Entry::what)
                .contains("settled: Is it? yes", "took back the answer to: Is it? yes");
    }

    @Test
    void theLatestCorrectionOfAPlaceCountsUntilItIsTakenBack() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        Correction first = new Correction("r.xlsx", "Sheet 1", "D7", "2025-13-01", "2025-01-13", "Ann", DAY, "typo");
        Correction second = new Correction("r.xlsx", "Sheet 1", "D7", "2025-13-01", "2025-12-01", "Ben", DAY, "mail");
        reviews.corrections().correct(review.id(), first);
        reviews.corrections().correct(review.id(), second);

        assertThat(reviews.corrections().of(review.id())).containsExactly(second);
        assertThat(reviews.corrections().kept(review.id())).noneMatch(Corrections.Kept::judged);
        reviews.ask(review.id(), "Ann", DAY);
        assertThat(reviews.corrections().kept(review.id())).allMatch(Corrections.Kept::judged);

        reviews.corrections().withdraw(review.id(), second, "Ann", DAY);
        assertThat(reviews.corrections().of(review.id())).isEmpty();
        assertThat(reviews.corrections().kept(review.id()))
                .extracting(Corrections.Kept::holds, Corrections.Kept::judged)
                .containsExactly(tuple(false, false));
        assertThat(trail.of(review.id()))
                .extracting(Trail.Entry::what)
                .contains("corrected r.xlsx, Sheet 1, D7 from \"2025-13-01\" to \"2025-12-01\": mail");
    }

    @Test
    void whatWasReadIsKeptOnceHoweverOftenItIsJudged() {
        Facts facts = new Facts(database);
        Leaves leaves = new Leaves(database);
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        audits.finish(take(review), resultOfReading());
        reviews.ask(review.id(), "Ann", DAY);
        audits.finish(take(review), resultOfReading());
        String reading = String.valueOf(audits.of(review.id()).get(0).reading());

        assertThat(facts.types(reading, "r.csv"))
                .containsExactly(new Facts.Type("Person", 1, 1200), new Facts.Type("Register", 1201, 1));
        assertThat(facts.of(reading, "r.csv", 1199, 3))
                .extracting(StoredFact::label)
                .containsExactly("P1198", "P1199", "the \ufffd register");
        assertThat(facts.counts(reading)).containsEntry("r.csv", 1201);
        assertThat(facts.notes(reading, "r.csv", 2, 5)).containsExactly(new StoredNote("r.csv", "row 1", "y"));
        assertThat(facts.noteCounts(reading)).containsEntry("r.csv", 2);

        Leaves.Of document = new Leaves.Of(review.id(), "r.csv", "hash");
        assertThat(leaves.parts(document)).containsExactly(new Part(0, "TABLE", "", 30, 6));
        assertThat(leaves.aroundLine(document, 0, 27)).extracting(Leaf::number).containsExactly(1, 2);
        assertThat(leaves.aroundLine(document, 0, 0)).extracting(Leaf::number).containsExactly(0, 1);
        assertThat(leaves.aroundPosition(document, 0, 12))
                .extracting(Leaf::number)
                .containsExactly(0, 1, 2);
        assertThat(leaves.ofPage(document, 4)).extracting(Leaf::lines).containsExactly("lines \u0142 1");
    }

    private static Audits.Result resultOfReading() {
        Audits.Result plain = result("SIGN");
        List<StoredFact> facts = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            facts.add(new StoredFact("r.csv", "Person", "P" + i, "{}"));
        }
        facts.add(new StoredFact("r.csv", "Register", "the \0 register", "{}"));
        List<StoredNote> notes = List.of(new StoredNote("r.csv", "", "x"), new StoredNote("r.csv", "row 1", "y"));
        List<Leaf> leaves = IntStream.range(0, 3)
                .mapToObj(i -> new Leaf(
                        "r.csv",
                        "hash",
                        0,
                        i,
                        "TABLE",
                        "",
                        i * 10,
                        10,
                        i * 10 + 1,
                        i * 2 + 1,
                        i * 2 + 2,
                        "lines \u0142 " + i))
                .toList();
        return new Audits.Result(
                plain.vendor(),
                plain.decision(),
                plain.handOuts(),
                plain.reading(),
                plain.summary(),
                plain.outline(),
                plain.findings(),
                plain.people(),
                plain.gist(),
                new Read(facts, notes, leaves));
    }

    @Test
    void nobodyApprovesWhatSheAskedFor() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        Accepted own = new Accepted("NDA-01", "E1", "Ann", "small", "Ann", DAY);

        assertThatThrownBy(() -> reviews.waive(review.id(), "Ann", own, DAY)).isInstanceOf(RuntimeException.class);
        assertThat(reviews.waivers(review.id())).isEmpty();
        assertThat(audits.of(review.id())).hasSize(1);
    }

    @Test
    void theTrailTellsWhatWasDoneAndIsWhole() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        reviews.remark(review.id(), "NDA-01/person/E1", "Let us ask.", "Ben");

        assertThat(trail.of(review.id()))
                .extracting(Trail.Entry::what)
                .containsExactly(
                        "opened the review Acme",
                        "added team/roster.csv",
                        "asked for an audit as of 2026-03-01",
                        "wrote about NDA-01/person/E1: Let us ask.");
        assertThat(trail.verify()).isEqualTo(new Trail.Verification.Whole(trail.anchor()));
    }

    @Test
    void aTrailThatSomebodyChangedIsNotWhole() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        long second = trail.of(review.id()).get(1).number();
        liftTriggers();
        database.change(handle -> handle.execute("UPDATE trail SET who = 'Eve' WHERE number = ?", second));

        assertThat(trail.verify()).isEqualTo(new Trail.Verification.Broken(second));
    }

    @Test
    void aTrailThatLostAnEntryIsNotWhole() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        long second = trail.of(review.id()).get(1).number();
        liftTriggers();
        database.change(handle -> handle.execute("DELETE FROM trail WHERE number = ?", second));

        assertThat(trail.verify()).isEqualTo(new Trail.Verification.Broken(second));
    }

    @Test
    void whatWasAcknowledgedIsThereAfterTheNextStart() throws IOException {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        take(review);
        database.close();
        start();
        clock.goOn(Duration.ofMinutes(5));

        assertThat(reviews.find(review.id())).hasValue(review);
        assertThat(audits.take()).isPresent();
    }

    @Test
    void aKilledProcessLosesNothingThatItAcknowledged() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> acknowledged = Scribe.killedAfter(Duration.ofMillis(90L * kill), connection());
            assertThat(acknowledged).isNotEmpty();
            assertThat(reviews.all()).extracting(Review::id).containsAll(acknowledged);
            assertThat(reviews.all()).allSatisfy(review -> {
                assertThat(reviews.papers().of(review.id())).hasSize(2);
                assertThat(audits.of(review.id())).hasSize(1);
            });
            assertThat(trail.verify()).isInstanceOf(Trail.Verification.Whole.class);
        }
    }

    /** How another process opens the same database: a file, or URL, user and password. */
    abstract List<String> connection();

    /** As somebody would who owns the database. */
    private void liftTriggers() {
        List<String> triggers = connection().size() == 1
                ? List.of("trail_no_update", "trail_no_delete")
                : List.of("trail_stays ON trail");
        triggers.forEach(trigger -> database.change(handle -> handle.execute("DROP TRIGGER " + trigger)));
    }

    private Audits.Lease take(Review review) {
        Audits.Lease lease = audits.take().orElseThrow();
        assertThat(lease.audit().review()).isEqualTo(review.id());
        return lease;
    }

    private static Audits.Result result(String decision) {
        return new Audits.Result(
                "Acme",
                decision,
                Map.of("json", bytes("report " + decision), "xlsx", bytes("workbook " + decision)),
                bytes("reading"),
                bytes("summary"),
                bytes("outline"),
                List.of(FOUND),
                List.of(),
                Gist.EMPTY,
                Read.NOTHING);
    }

    private static Upload upload(String path, String text) {
        return new Upload(path, bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Path fileIn(Path folder) {
        return folder.resolve("data").resolve("countersign.db");
    }
}
