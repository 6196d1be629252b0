package org.countersign.web.reading;

import org.countersign.store.Database;
import org.countersign.store.Facts;
import org.countersign.store.Leaves;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of this room take from the store besides the shelf. */
@Configuration(proxyBeanMethods = false)
final class ReadingBeans {

    @Bean
    Facts facts(Database database) {
        return new Facts(database);
    }

    @Bean
    Leaves leaves(Database database) {
        return new Leaves(database);
    }
}
