package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFollowUpTest extends FollowUpTest {

    @TempDir
    private Path folder;

    @Override
    Database open() throws IOException {
        return Database.file(StoreTest.fileIn(folder));
    }

    /** Otherwise all findings of an audit would be sorted for each page of the list. */
    @Test
    void thePageComesOutOfTheIndexInItsOrder() {
        List<String> plan = database.look(handle -> handle.createQuery("EXPLAIN QUERY PLAN SELECT f.key FROM finding f"
                        + " LEFT JOIN follow_up u ON u.review = f.review AND u.finding = f.key"
                        + " WHERE f.review = 'r' AND f.audit = 1" + WRONG.conditions()
                        + " ORDER BY f.weight, f.number LIMIT 50")
                .map((row, context) -> row.getString("detail"))
                .list());

        assertThat(plan)
                .anyMatch(step -> step.contains("finding_by_weight"))
                .noneMatch(step -> step.contains("B-TREE"));
    }
}
