package org.countersign.store;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a real PostgreSQL, with a database of its own for each test. */
class PostgresTokensTest extends TokensTest {

    @RegisterExtension
    static final Servers SERVERS = new Servers();

    private Database.Place.@Nullable Server place;

    @Override
    Database open() throws IOException {
        place = SERVERS.place();
        return Database.open(place);
    }

    @Override
    List<String> connection() {
        Database.Place.Server opened = Objects.requireNonNull(place);
        return List.of(opened.url(), opened.user(), opened.password());
    }
}
