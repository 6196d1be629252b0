package org.countersign.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteTokensTest extends TokensTest {

    @TempDir
    private Path folder;

    @Override
    Database open() throws IOException {
        return Database.file(StoreTest.fileIn(folder));
    }

    @Override
    List<String> connection() {
        return List.of(StoreTest.fileIn(folder).toString());
    }
}
