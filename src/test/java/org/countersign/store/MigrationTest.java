package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.countersign.vocabulary.Settlement;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever version an installation is of, the newest reads what it holds. Each version has its rows in
 * {@code store/rows}, which those of later versions must still take.
 */
final class MigrationTest {
    @RegisterExtension
    static final Servers SERVERS = new Servers();

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();

    @Test
    void aFileOfEachVersionIsRead() throws Exception {
        for (MigrationVersion version : versions()) {
            check(new Database.Place.File(folder.resolve(version + ".db")), version);
        }
    }

    @Test
    void aServerOfEachVersionIsRead() throws Exception {
        for (MigrationVersion version : versions()) {
            check(SERVERS.place(), version);
        }
    }

    @Test
    void whatTheNewestVersionReadsIsMigratedAgainWithoutAChange() throws Exception {
        Database.Place place = new Database.Place.File(folder.resolve("again.db"));
        Database.open(place).close();
        try (Database database = Database.open(place)) {
            assertThat(database.flyway("latest").info().pending()).isEmpty();
            assertThat(database.flyway("latest").validateWithResult().validationSuccessful)
                    .isTrue();
        }
    }

    private List<MigrationVersion> versions() {
        try (Database database = Database.connect(new Database.Place.File(folder.resolve("empty.db")))) {
            return Arrays.stream(database.flyway("latest").info().all())
                    .map(each -> each.getVersion())
                    .toList();
        }
    }

    private void check(Database.Place place, MigrationVersion version) throws IOException {
        Trail.Anchor anchor;
        boolean hasFindings = version.isAtLeast("2");
        try (Database old = Database.connect(place)) {
            old.flyway(version.getVersion()).migrate();
            for (String statement : rowsUpTo(version, place)) {
                old.change(handle -> handle.execute(statement));
            }
            Trail trail = new Trail(old, clock);
            old.write(handle -> trail.add(handle, "Ann", "opened the review Acme", "r1"));
            anchor = trail.anchor();
        }
        try (Database newest = Database.open(place)) {
            Shop shop = new Shop(newest, clock);
            assertThat(shop.reviews.all())
                    .as("from %s", version)
                    .extracting(Review::name)
                    .containsExactly("Acme");
            assertThat(shop.reviews.papers().of("r1")).singleElement().satisfies(document -> {
                assertThat(document.path()).isEqualTo("team/roster.csv");
                assertThat(shop.documents.find(document.sha256())).hasValue(Shop.bytes("id,name"));
            });
            assertThat(shop.reviews.settlements().of("r1"))
                    .extracting(Settlement::answer)
                    .containsExactly("yes");
            assertThat(shop.reviews.waivers("r1"))
                    .extracting(Accepted::approver)
                    .containsExactly("Ben");
            assertThat(shop.reviews.remarks("r1")).extracting(Remark::words).containsExactly("Let us ask.");
            assertThat(shop.audits.of("r1")).extracting(StoredAudit::number).containsExactly(2, 1);
            assertThat(shop.findings.of("r1", 1)).hasSize(hasFindings ? 1 : 0);
            assertThat(shop.trail.verify()).isEqualTo(new Trail.Verification.Whole(anchor));
            new Holdings(shop, clock).areThereOf(version);
            clock.goOn(Duration.ofDays(2));
            assertThat(shop.audits.take()).as("what was under way is taken up").isPresent();
        }
    }

    private List<String> rowsUpTo(MigrationVersion version, Database.Place place) throws IOException {
        List<String> statements = new ArrayList<>();
        for (MigrationVersion each : versions()) {
            String file = "rows/V" + each + ".sql";
            try (InputStream rows = MigrationTest.class.getResourceAsStream(file)) {
                if (rows != null && version.compareTo(each) >= 0) {
                    String literal = place instanceof Database.Place.File ? "x'$1'" : "'\\\\x$1'::bytea";
                    String sql = new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("BYTES\\((\\w+)\\)", literal);
                    statements.addAll(
                            sql.lines().filter(line -> !line.isBlank()).toList());
                }
            }
        }
        return statements;
    }
}
