package org.countersign.web.reviews;

import org.countersign.store.AuditProgress;
import org.countersign.store.Database;
import org.countersign.store.HandOuts;
import org.countersign.store.Portfolio;
import org.countersign.web.page.Quota;
import org.countersign.web.page.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What these pages take from the store besides the shelf. */
@Configuration(proxyBeanMethods = false)
final class ReviewsWiring {

    @Bean
    Portfolio portfolio(Database database) {
        return new Portfolio(database);
    }

    @Bean
    AuditProgress auditProgress(Database database) {
        return new AuditProgress(database);
    }

    @Bean
    HandOuts handOuts(Database database) {
        return new HandOuts(database);
    }

    @Bean
    Quota quota(Settings settings, Portfolio portfolio) {
        return Quota.of(settings, portfolio);
    }
}
