package org.countersign.store;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Puts many rows into a table, some at a time, so that never all of them are in memory. */
final class Batches {
    private static final int ROWS = 500;

    private Batches() {}

    static <T> void insert(Handle handle, String sql, Iterator<T> rows, BiConsumer<PreparedBatch, T> bind) {
        while (rows.hasNext()) {
            PreparedBatch batch = handle.prepareBatch(sql);
            for (int row = 0; row < ROWS && rows.hasNext(); row++) {
                bind.accept(batch, rows.next());
                batch.add();
            }
            batch.execute();
        }
    }

    /** Rows of an audit, numbered from 1 as {@code at}; each fills the statement with what its methods return. */
    static <T> void ofAudit(Handle handle, StoredAudit audit, String sql, Iterator<T> rows) {
        AtomicInteger number = new AtomicInteger();
        insert(handle, sql, rows, (batch, row) -> batch.bind("review", audit.review())
                .bind("audit", audit.number())
                .bind("at", number.incrementAndGet())
                .bindMethods(row));
    }
}
