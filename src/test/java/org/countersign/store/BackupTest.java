package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A backup of either database makes either database again. */
final class BackupTest {
    @RegisterExtension
    static final Servers SERVERS = new Servers();

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();
    private int places;

    @ParameterizedTest
    @CsvSource({"file,file", "file,server", "server,file", "server,server"})
    void allIsThereAgain(String from, String to) throws Exception {
        Database.Place source = place(from);
        Path file = folder.resolve("backup.zip");
        Review review;
        Trail.Anchor anchor;
        try (Database database = Database.open(source)) {
            Shop shop = new Shop(database, clock);
            review = shop.judged("id,name\n1,\u00c4nn", Shop.DAY);
            anchor = shop.trail.anchor();
            Backup.take(database, file, clock);
            assertThat(Backup.last(database))
                    .get()
                    .extracting(Backup.Taken::anchor)
                    .isEqualTo(anchor);
        }

        Database.Place target = place(to);
        assertThat(Restore.into(target, file)).isEqualTo(new Restore.Outcome.Done(anchor, "2026-03-01T09:00:00Z"));
        try (Database database = Database.open(target)) {
            Shop shop = new Shop(database, clock);
            assertThat(shop.reviews.all()).containsExactly(review);
            assertThat(shop.reviews.papers().of(review.id())).hasSize(1).allSatisfy(each -> assertThat(
                            shop.documents.find(each.sha256()))
                    .hasValue("id,name\n1,\u00c4nn".getBytes(StandardCharsets.UTF_8)));
            assertThat(shop.findings.of(review.id(), 1))
                    .extracting(StoredFinding::message)
                    .containsExactly("No NDA \"at\" all\n\ud83d\ude00");
            assertThat(shop.trail.verify()).isEqualTo(new Trail.Verification.Whole(anchor));
            shop.judged("new", Shop.DAY);
        }
        assertThat(Restore.into(target, file)).isInstanceOf(Restore.Outcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"file", "server"})
    void whatIsWrittenMeanwhileIsInItWholeOrNotAtAll(String kind) throws Exception {
        Path file = folder.resolve("backup.zip");
        try (Database database = Database.open(place(kind))) {
            Shop shop = new Shop(database, clock);
            AtomicBoolean enough = new AtomicBoolean();
            Thread writer = new Thread(() -> {
                while (!enough.get()) {
                    shop.reviews.open(
                            "Busy",
                            "Ann",
                            Shop.DAY,
                            List.of(new Upload("a", new byte[20_000]), new Upload("b", new byte[1])));
                }
            });
            writer.start();
            for (int taken = 0; taken < 5; taken++) {
                Backup.take(database, file, clock);
            }
            enough.set(true);
            writer.join();
        }
        Database.Place target = place("file");
        assertThat(Restore.into(target, file)).isInstanceOf(Restore.Outcome.Done.class);
        try (Database database = Database.open(target)) {
            Shop shop = new Shop(database, clock);
            assertThat(shop.reviews.all()).isNotEmpty().allSatisfy(review -> {
                assertThat(shop.reviews.papers().of(review.id())).hasSize(2);
                assertThat(shop.audits.of(review.id())).hasSize(1);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"file", "server"})
    void aDamagedBackupIsRefusedAndLeavesNothing(String kind) throws Exception {
        Path file = folder.resolve("backup.zip");
        try (Database database = Database.open(place("file"))) {
            new Shop(database, clock).judged("a", Shop.DAY);
            Backup.take(database, file, clock);
        }
        byte[] whole = Files.readAllBytes(file);
        Database.Place target = place(kind);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        byte[] changed = changed(whole, "tables/remark.jsonl", text -> text + "[]\n");
        byte[] trail =
                changed(whole, "manifest.jsonl", text -> text.replaceFirst(",\\d+,\"[0-9a-f]{64}\"\\]", ",1,\"00\"]"));
        byte[] newer = changed(
                whole, "manifest.jsonl", text -> text.replaceFirst("backup\",1,\"[0-9.]+\"", "backup\",1,\"999\""));
        for (byte[] bytes : List.of(half, changed, trail, newer, new byte[] {1})) {
            Files.write(file, bytes);
            assertThat(Restore.into(target, file)).isInstanceOf(Restore.Outcome.Refused.class);
        }
        Files.write(file, whole);
        assertThat(Restore.into(target, file)).isInstanceOf(Restore.Outcome.Done.class);
    }

    @Test
    void aRowIsReadAsItWasWritten() {
        List<Object> row = List.of("a\"b\\c\n\t\u0000\ud83d\ude00\ud800", 7L, -1L, "", "null");
        assertThat(JsonRow.read(JsonRow.of(row))).isEqualTo(row);
        assertThat(JsonRow.read("[null,\"\\u0041\"]")).containsExactly(null, "A");
    }

    private Database.Place place(String kind) throws Exception {
        return kind.equals("file")
                ? new Database.Place.File(folder.resolve("place" + ++places).resolve("countersign.db"))
                : SERVERS.place();
    }

    private static byte[] changed(byte[] zip, String name, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(name)
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
