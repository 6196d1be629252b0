package org.countersign.store;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlitePortfolioTest extends PortfolioTest {

    @TempDir
    private Path folder;

    @Override
    Database open() throws IOException {
        return Database.file(folder.resolve("countersign.db"));
    }
}
