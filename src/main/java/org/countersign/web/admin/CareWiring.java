package org.countersign.web.admin;

import java.time.Clock;
import org.countersign.review.RetentionRound;
import org.countersign.store.Chores;
import org.countersign.store.Database;
import org.countersign.store.HouseRules;
import org.countersign.store.Retention;
import org.countersign.store.Trail;
import org.countersign.web.page.Settings;
import org.countersign.web.page.Shelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts together what an administrator looks after. */
@Configuration(proxyBeanMethods = false)
final class CareWiring {

    @Bean
    HouseRules houseRules(Database database, Clock clock, Trail trail) {
        return new HouseRules(database, clock, trail);
    }

    @Bean
    Retention retention(Database database, Clock clock, Trail trail) {
        return new Retention(database, clock, trail);
    }

    @Bean
    RetentionDays retentionDays(HouseRules rules, Settings settings) {
        return new RetentionDays(rules, settings);
    }

    @Bean
    @Order(3)
    RetentionRound retentionRound(Retention retention, Chores chores, Shelf shelf, Clock clock, RetentionDays days) {
        return new RetentionRound(retention, chores, shelf.audits(), shelf.documents(), clock, days::forAll);
    }
}
