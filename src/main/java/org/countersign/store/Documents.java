package org.countersign.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Documents by the SHA-256 of their bytes: the same bytes are kept once, and never changed. */
public final class Documents {
    private final Database database;

    public Documents(Database database) {
        this.database = database;
    }

    /** Adds the bytes, unless they are there, and returns their SHA-256. */
    static String add(Handle handle, byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        handle.createUpdate("INSERT INTO document (sha256, bytes) VALUES (:sha256, :bytes) ON CONFLICT DO NOTHING")
                .bind("sha256", sha256)
                .bind("bytes", bytes)
                .execute();
        return sha256;
    }

    /** The bytes; empty where nobody added such. */
    public Optional<byte[]> find(String sha256) {
        return database.look(handle -> handle.createQuery("SELECT bytes FROM document WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .map((row, context) -> row.getBytes(1))
                .findOne());
    }
}
