package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.vocabulary.Settlement;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL keeps no NUL in a text, and a document or a form may hold one: that sign is lost, and nothing with it. */
final class NulTest {
    private static final String NUL = "a\0b";
    private static final String KEPT = "a\ufffdb";

    @RegisterExtension
    static final Servers SERVERS = new Servers();

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();

    @ParameterizedTest
    @ValueSource(strings = {"file", "server"})
    void anAuditIsFiledWhateverItsFindingsAndPeopleAreCalled(String kind) throws Exception {
        try (Database database = Database.open(place(kind))) {
            Shop shop = new Shop(database, clock);
            Review review = shop.reviews.open("Acme", "Ann", Shop.DAY, List.of(new Upload("a.csv", Shop.bytes("a"))));
            Audits.Lease lease = shop.audits.take().orElseThrow();
            AuditProgress progress = new AuditProgress(database);
            progress.tell(
                    lease, AuditProgress.Step.READING, NUL, List.of(new AuditProgress.FileDone(NUL, "NOT_READ", NUL)));
            assertThat(progress.of(review.id(), 1).done())
                    .containsExactly(new AuditProgress.FileDone(KEPT, "NOT_READ", KEPT));

            shop.audits.finish(lease, full(NUL));

            assertThat(shop.audits.of(review.id()).get(0).state()).isEqualTo(StoredAudit.State.DONE);
            assertThat(shop.findings.of(review.id(), 1)).containsExactly(finding(KEPT));
            assertThat(shop.findings.find(review.id(), 1, "NDA-01/person/" + NUL))
                    .hasValue(finding(KEPT));
            Roster roster = new Roster(database);
            assertThat(roster.find(review.id(), 1, NUL)).hasValue(KEPT);
            assertThat(roster.page(review.id(), 1, KEPT, false, 0, 9)).containsExactly(KEPT);
            assertThat(new Portfolio(database).ending(review.id(), Shop.DAY, 9))
                    .extracting(Gist.Expiry::what)
                    .containsExactly(KEPT);
            assertThat(new Portfolio(database).gist(review.id(), 1).figures()).containsEntry(KEPT, KEPT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "server"})
    void whatPeopleSendIsKeptAndTheTrailStaysWhole(String kind) throws Exception {
        try (Database database = Database.open(place(kind))) {
            Shop shop = new Shop(database, clock);
            Review review = shop.reviews.open(NUL, NUL, Shop.DAY, List.of(new Upload(NUL, Shop.bytes("a"))));
            shop.reviews.remark(review.id(), NUL, NUL, NUL);
            shop.reviews.settlements().settle(review.id(), new Settlement(NUL, NUL, NUL, NUL, Shop.DAY));
            shop.audits.fail(shop.audits.take().orElseThrow(), NUL);

            assertThat(shop.reviews.all()).extracting(Review::name).containsExactly(KEPT);
            assertThat(shop.reviews.remarks(review.id()))
                    .extracting(Remark::words)
                    .containsExactly(KEPT);
            assertThat(shop.audits.of(review.id()).get(0).why()).isEqualTo(KEPT);
            assertThat(shop.trail.of(review.id()))
                    .extracting(Trail.Entry::what)
                    .contains("opened the review " + KEPT, "audit 1 failed: " + KEPT);
            assertThat(shop.trail.verify()).isInstanceOf(Trail.Verification.Whole.class);
        }
    }

    private static Audits.Result full(String text) {
        Gist gist = new Gist(
                text,
                0,
                0,
                0,
                0,
                0,
                List.of(new Gist.AreaColour("nda", text, "RED")),
                List.of(new Gist.Expiry("NDA", text, LocalDate.of(2026, 4, 1))),
                Map.of(text, text));
        return new Audits.Result(
                text,
                "DO_NOT_SIGN",
                Map.of("json", Shop.bytes("report"), "xlsx", Shop.bytes("workbook")),
                Shop.bytes("reading"),
                Shop.bytes("summary"),
                Shop.bytes("outline"),
                List.of(finding(text)),
                List.of(new StoredPerson(text, "RED", text, text)),
                gist,
                new Read(
                        List.of(new StoredFact(text, "Person", text, text)),
                        List.of(new StoredNote(text, text, text)),
                        List.of(new Leaf(text, "hash", 0, 0, "TABLE", text, 0, 1, 1, null, null, text))));
    }

    private static StoredFinding finding(String text) {
        return new StoredFinding(
                "NDA-01/person/" + text, "NDA-01", "nda", "RED", "person", text, text, text, text, text);
    }

    private Database.Place place(String kind) throws Exception {
        return kind.equals("file")
                ? new Database.Place.File(folder.resolve("data").resolve("countersign.db"))
                : SERVERS.place();
    }
}
