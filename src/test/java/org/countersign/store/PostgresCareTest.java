package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCareTest extends CareTest {

    @RegisterExtension
    static final Servers SERVERS = new Servers();

    @Override
    Database.Place newPlace() throws Exception {
        return SERVERS.place();
    }

    @Test
    void aRoleThatMayNotChangeTheTrailIsEnoughForAServer() throws Exception {
        Database.Place.Server owner = SERVERS.place();
        // Without the owner, whom it names too.
        String url = owner.url().replaceFirst("\\?.*", "");
        try (Database database = Database.open(owner)) {
            for (String statement : List.of(
                    "CREATE ROLE narrow LOGIN PASSWORD 'narrow'",
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO narrow",
                    "REVOKE UPDATE, DELETE, TRUNCATE ON trail, enclosure, settlement, remark, reassessment FROM narrow")) {
                database.change(handle -> handle.execute(statement));
            }
        }
        SetClock clock = new SetClock();
        try (Database database = Database.open(new Database.Place.Server(url, "narrow", "narrow"))) {
            Shop shop = new Shop(database, clock);
            Review review = shop.judged("a", Shop.DAY);
            Retention retention = new Retention(database, clock, shop.trail);
            clock.goOn(Duration.ofDays(9));
            assertThat(retention.clear(retention.kept().get(0), 8, Map.of())).isTrue();
            assertThat(shop.reviews.find(review.id()).orElseThrow().cleared()).isNotNull();
            assertThatThrownBy(() -> database.change(handle -> handle.execute("UPDATE trail SET who = 'Eve'")))
                    .hasMessageContaining("permission denied");
            assertThat(shop.trail.verify()).isInstanceOf(Trail.Verification.Whole.class);
        }
    }
}
