package org.countersign.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Makes a database of a backup, of either kind whatever it was taken of: all of it, or nothing. */
public final class Restore {
    private static final int BATCH = 200;

    private final ZipFile zip;
    private final Manifest manifest;

    private Restore(ZipFile zip) throws IOException {
        this.zip = zip;
        this.manifest = Manifest.read(new String(bytes(Manifest.ENTRY), StandardCharsets.UTF_8));
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** All is there. */
        record Done(Trail.Anchor anchor, String takenAt) implements Outcome {}

        /** Nothing was changed, for this reason. */
        record Refused(String why) implements Outcome {}
    }

    /** The backup is not what was written. */
    private static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Damaged(String why) {
            super(why);
        }
    }

    public static Outcome into(Database.Place place, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new Outcome.Refused("there is no file " + file);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Restore restore = new Restore(zip);
            restore.verify();
            return place instanceof Database.Place.File target
                    ? restore.into(target.path().toAbsolutePath())
                    : restore.into((Database.Place.Server) place);
        } catch (Damaged | IllegalArgumentException | IndexOutOfBoundsException | ZipException e) {
            return new Outcome.Refused(file + " is damaged or no backup of Countersign: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Outcome into(Path target) throws IOException {
        if (Files.exists(target) && Files.size(target) > 0) {
            try (Database there = Database.connect(new Database.Place.File(target))) {
                if (!isEmpty(there)) {
                    return holdsSomething(target.toString());
                }
            }
        }
        Files.createDirectories(target.getParent());
        Path half = target.resolveSibling(target.getFileName() + ".restoring");
        try {
            Files.deleteIfExists(half);
            Outcome outcome;
            try (Database database = Database.connect(new Database.Place.File(half))) {
                outcome = fill(database);
            }
            if (outcome instanceof Outcome.Done) {
                for (String rest : List.of("-wal", "-shm")) {
                    Files.deleteIfExists(target.resolveSibling(target.getFileName() + rest));
                }
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return outcome;
        } finally {
            for (String rest : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(half.resolveSibling(half.getFileName() + rest));
            }
        }
    }

    private Outcome into(Database.Place.Server place) {
        try (Database database = Database.connect(place)) {
            if (!isEmpty(database)) {
                return holdsSomething(place.url());
            }
            Flyway flyway = database.flyway("latest");
            flyway.clean();
            try {
                Outcome outcome = fill(database);
                if (outcome instanceof Outcome.Refused) {
                    flyway.clean();
                }
                return outcome;
            } catch (RuntimeException e) {
                flyway.clean();
                throw e;
            }
        }
    }

    private static Outcome holdsSomething(String place) {
        return new Outcome.Refused(place + " holds something already. A backup is restored into an empty database: name"
                + " another, or move this one away.");
    }

    private static boolean isEmpty(Database database) {
        return database.look(handle -> Table.all(handle).stream().allMatch(table -> table.rows(handle) == 0));
    }

    private Outcome fill(Database database) {
        MigrationVersion version = MigrationVersion.fromVersion(manifest.schema());
        MigrationInfo[] known = database.flyway("latest").info().all();
        if (version.compareTo(known[known.length - 1].getVersion()) > 0) {
            return new Outcome.Refused(
                    "the backup was taken by a newer version of Countersign (its tables are of version " + version
                            + "); install that, and restore with it");
        }
        database.flyway(manifest.schema()).migrate();
        database.write(this::load);
        database.flyway("latest").migrate();
        return new Outcome.Done(manifest.anchor(), manifest.takenAt());
    }

    private void load(Handle handle) {
        Map<String, Manifest.Part> parts = new HashMap<>();
        manifest.parts().forEach(part -> parts.put(part.table(), part));
        for (Table table : Table.all(handle)) {
            Manifest.Part part = parts.remove(table.name());
            if (part != null) {
                load(handle, table, part);
            }
        }
        if (!parts.isEmpty()) {
            throw new Damaged("it has tables that its version does not have: " + parts.keySet());
        }
        if (!Trail.verify(handle).equals(new Trail.Verification.Whole(manifest.anchor()))) {
            throw new Damaged("the trail in it is not whole");
        }
    }

    private void load(Handle handle, Table table, Manifest.Part part) {
        Map<String, Table.Column> known = new HashMap<>();
        table.columns().forEach(column -> known.put(column.name(), column));
        if (!known.keySet().containsAll(part.columns())) {
            throw new Damaged("the table " + table.name() + " has other columns than its version");
        }
        boolean documents = table.name().equals("document");
        String columns = String.join(", ", part.columns()) + (documents ? ", bytes" : "");
        String marks = String.join(", ", Collections.nCopies(part.columns().size() + (documents ? 1 : 0), "?"));
        String sql = "INSERT INTO " + table.name() + " (" + columns + ") VALUES (" + marks + ")";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open(part.entry()), StandardCharsets.UTF_8))) {
            PreparedBatch batch = handle.prepareBatch(sql);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<@Nullable Object> values = JsonRow.read(line);
                for (int i = 0; i < values.size(); i++) {
                    batch.bind(
                            i,
                            Objects.requireNonNull(known.get(part.columns().get(i)))
                                    .bound(values.get(i)));
                }
                if (documents) {
                    batch.bind(values.size(), document(part, values));
                }
                batch.add();
                if (documents || batch.size() == BATCH) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes, or none of a document that was deleted. */
    private byte[] document(Manifest.Part part, List<@Nullable Object> values) throws IOException {
        int deleted = part.columns().indexOf("deleted_at");
        return deleted >= 0 && values.get(deleted) != null
                ? new byte[0]
                : bytes("documents/" + values.get(part.columns().indexOf("sha256")));
    }

    /** Each table and each document is what was written, before anything is made of them. */
    private void verify() throws IOException {
        for (Manifest.Part part : manifest.parts()) {
            verify(part.entry(), part.sha256());
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().startsWith("documents/")) {
                verify(entry.getName(), entry.getName().substring("documents/".length()));
            }
        }
    }

    private void verify(String entry, String sha256) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[1 << 16];
        try (InputStream in = open(entry)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new Damaged(entry + " was changed");
        }
    }

    private byte[] bytes(String entry) throws IOException {
        try (InputStream in = open(entry)) {
            return in.readAllBytes();
        }
    }

    private InputStream open(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new Damaged(entry + " is missing");
        }
        return zip.getInputStream(found);
    }
}
