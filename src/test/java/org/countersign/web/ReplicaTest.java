package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.store.Audits;
import org.countersign.store.Database;
import org.countersign.store.Reviews;
import org.countersign.store.StoredAudit;
import org.countersign.store.Trail;
import org.countersign.store.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one PostgreSQL, one of which is killed in the middle of its work. */
class ReplicaTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final int MOST_TRIES = 3000;

    @TempDir
    private Path folder;

    @Test
    void whatOneCannotFinishAnyMoreTheOtherDoes() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Database database = Database.server(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
                SiteProcess first = replica("first", server);
                SiteProcess second = replica("second", server)) {
            Clock clock = Clock.systemUTC();
            Trail trail = new Trail(database, clock);
            Reviews reviews = new Reviews(database, clock, trail);
            Audits audits = new Audits(database, clock, trail);
            List<String> opened = Stream.of("A", "B", "C", "D")
                    .map(name -> reviews.open(name, "Ann", DAY, pile()).id())
                    .toList();
            waitUntil(
                    audits, all -> all.stream().filter(ReplicaTest::isBeingRead).count() == 2);
            first.kill();
            waitUntil(audits, all -> all.stream().allMatch(StoredAudit::isOver));
            assertThat(second.isAlive()).isTrue();
            assertThat(audits.newest()).extracting(StoredAudit::state).containsOnly(StoredAudit.State.DONE);
            assertThat(opened).allSatisfy(review -> assertThat(trail.of(review))
                    .extracting(Trail.Entry::what)
                    .filteredOn(what -> what.contains("came out as"))
                    .hasSize(1));
            assertThat(trail.verify()).isInstanceOf(Trail.Verification.Whole.class);
        }
    }

    private SiteProcess replica(String name, EmbeddedPostgres server) throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve(name));
        return SiteProcess.start(
                home,
                List.of(),
                Replica.class,
                List.of(home.toString(), server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
    }

    private static boolean isBeingRead(StoredAudit audit) {
        return audit.state() == StoredAudit.State.RUNNING && audit.progress() != null;
    }

    private static void waitUntil(Audits audits, Predicate<List<StoredAudit>> reached) throws InterruptedException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (reached.test(audits.newest())) {
                return;
            }
            Thread.sleep(60);
        }
        throw new AssertionError("not reached: " + audits.newest());
    }

    /** Enough to read for some seconds. */
    private static List<Upload> pile() {
        String rows = IntStream.range(0, 200)
                .mapToObj(i -> "P-" + i + ",Invented Person " + i + ",green")
                .collect(Collectors.joining("\n", "Person id,Name,Role\n", "\n"));
        return IntStream.range(0, 8)
                .mapToObj(i -> new Upload("roster " + i + ".csv", rows.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
