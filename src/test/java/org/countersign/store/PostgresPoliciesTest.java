package org.countersign.store;

import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a real PostgreSQL, with a database of its own for each test. */
class PostgresPoliciesTest extends PoliciesTest {

    @RegisterExtension
    static final Servers SERVERS = new Servers();

    @Override
    Database open() throws IOException {
        return Database.open(SERVERS.place());
    }
}
