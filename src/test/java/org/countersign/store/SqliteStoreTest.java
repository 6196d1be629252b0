package org.countersign.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreTest {

    @TempDir
    private Path folder;

    @Override
    Database open() throws IOException {
        return Database.file(fileIn(folder));
    }

    @Override
    List<String> connection() {
        return List.of(fileIn(folder).toString());
    }
}
