package org.countersign.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a real PostgreSQL, with a database of its own for each test. */
class PostgresPeopleTest extends PeopleTest {

    @RegisterExtension
    static final Servers SERVERS = new Servers();

    private Database.Place.@Nullable Server place;

    @Override
    Database open() throws IOException {
        return Database.open(place());
    }

    private Database.Place.Server place() throws IOException {
        if (place == null) {
            place = SERVERS.place();
        }
        return place;
    }
}
