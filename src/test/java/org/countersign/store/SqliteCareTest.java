package org.countersign.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteCareTest extends CareTest {
    @TempDir
    private Path folder;

    @Override
    Database.Place newPlace() {
        return new Database.Place.File(StoreTest.fileIn(folder));
    }
}
