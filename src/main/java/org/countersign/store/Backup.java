package org.countersign.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes all there is, as it is at one instant, into one file, from which either kind of database can be made again. */
public final class Backup {
    private static final int AT_ONCE = 200;

    private final Handle handle;
    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();
    private int documents;

    private Backup(Handle handle, ZipOutputStream zip) {
        this.handle = handle;
        this.zip = zip;
    }

    /** A backup that was taken. */
    public record Taken(Instant at, String file, int documents, Trail.Anchor anchor) {}

    /** Writes the backup, which stands there whole or not at all, and notes that it was taken. */
    public static Taken take(Database database, Path file, Clock clock) throws IOException {
        Path target = file.toAbsolutePath();
        Path half = Files.createTempFile(target.getParent(), ".countersign", ".part");
        Instant at = clock.instant();
        try {
            Taken taken = database.lookAtOnce(handle -> written(handle, half, target, at));
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            note(database, taken, new Trail(database, clock));
            return taken;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** The last that was taken of this database. */
    public static Optional<Taken> last(Database database) {
        return database.look(handle -> handle.createQuery("SELECT * FROM backup ORDER BY number DESC LIMIT 1")
                .map((row, context) -> new Taken(
                        Instant.parse(row.getString("taken_at")),
                        row.getString("file"),
                        row.getInt("documents"),
                        new Trail.Anchor(row.getLong("trail_count"), row.getString("trail_head"))))
                .findOne());
    }

    private static Taken written(Handle handle, Path half, Path target, Instant at) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            Backup backup = new Backup(handle, zip);
            Trail.Anchor anchor = Trail.anchor(handle);
            for (Table table : Table.all(handle)) {
                backup.write(table);
            }
            backup.writeDocuments();
            Manifest manifest = new Manifest(schema(handle), at.toString(), anchor, backup.parts);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return new Taken(at, target.getFileName().toString(), backup.documents, anchor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String schema(Handle handle) {
        return handle.createQuery("SELECT version FROM flyway_schema_history WHERE version IS NOT NULL"
                        + " ORDER BY installed_rank DESC LIMIT 1")
                .mapTo(String.class)
                .one();
    }

    /** Documents have entries of their own, so that their bytes are left out here. */
    static List<Table.Column> columns(Table table) {
        return table.name().equals("document")
                ? table.columns().stream()
                        .filter(column -> column.kind() != Table.Kind.BYTES)
                        .toList()
                : table.columns();
    }

    private void write(Table table) throws IOException {
        List<Table.Column> columns = columns(table);
        List<String> names = columns.stream().map(Table.Column::name).toList();
        zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".jsonl"));
        MessageDigest digest = Sha256.digest();
        OutputStream out = new DigestOutputStream(zip, digest);
        long count = 0;
        try (var rows = handle
                .createQuery("SELECT " + String.join(", ", names) + " FROM " + table.name())
                .setFetchSize(AT_ONCE)
                .map((row, context) -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int i = 0; i < columns.size(); i++) {
                        values.add(columns.get(i).read(row, i + 1));
                    }
                    return JsonRow.of(values);
                })
                .stream()) {
            for (String line : (Iterable<String>) rows::iterator) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                count++;
            }
        }
        zip.closeEntry();
        parts.add(new Manifest.Part(table.name(), count, HexFormat.of().formatHex(digest.digest()), names));
    }

    private void writeDocuments() throws IOException {
        boolean mayBeDeleted = Table.all(handle).stream()
                .filter(table -> table.name().equals("document"))
                .anyMatch(table -> table.columns().stream()
                        .anyMatch(column -> column.name().equals("deleted_at")));
        try (var rows = handle
                .createQuery("SELECT sha256, bytes FROM document" + (mayBeDeleted ? " WHERE deleted_at IS NULL" : ""))
                .setFetchSize(1)
                .map((row, context) -> new Upload(row.getString(1), row.getBytes(2)))
                .stream()) {
            for (Upload document : (Iterable<Upload>) rows::iterator) {
                zip.putNextEntry(new ZipEntry("documents/" + document.path()));
                zip.write(document.bytes());
                zip.closeEntry();
                documents++;
            }
        }
    }

    /** In the database that was backed up; one of an older version has no place for it. */
    private static void note(Database database, Taken taken, Trail trail) {
        boolean hasPlace = database.look(handle ->
                Table.all(handle).stream().anyMatch(table -> table.name().equals("backup")));
        if (hasPlace) {
            database.write(handle -> {
                handle.createUpdate("INSERT INTO backup (number, taken_at, file, documents, trail_count, trail_head)"
                                + " SELECT COALESCE(MAX(number), 0) + 1, :at, :file, :documents, :count, :head"
                                + " FROM backup")
                        .bind("at", taken.at().toString())
                        .bind("file", taken.file())
                        .bind("documents", taken.documents())
                        .bind("count", taken.anchor().count())
                        .bind("head", taken.anchor().head())
                        .execute();
                trail.add(handle, "the command line", "took a backup: " + taken.file(), "");
            });
        }
    }
}
