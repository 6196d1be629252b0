package org.countersign.web.notices;

import java.time.Clock;
import java.util.List;
import org.countersign.review.Caretaker;
import org.countersign.review.Chore;
import org.countersign.review.NoticeWriter;
import org.countersign.review.Reassessment;
import org.countersign.store.Chores;
import org.countersign.store.Database;
import org.countersign.store.Deliveries;
import org.countersign.store.Notices;
import org.countersign.store.Reassessments;
import org.countersign.store.Trail;
import org.countersign.store.Waiting;
import org.countersign.web.entry.Premises;
import org.countersign.web.page.Settings;
import org.countersign.web.page.Shelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts together what looks after reviews while nobody does. */
@Configuration(proxyBeanMethods = false)
final class NoticeWiring {

    @Bean
    Notices notices(Database database, Clock clock) {
        return new Notices(database, clock);
    }

    @Bean
    Waiting waiting(Database database, Clock clock) {
        return new Waiting(database, clock);
    }

    @Bean
    Chores chores(Database database) {
        return new Chores(database);
    }

    @Bean
    @Order(1)
    Reassessment reassessment(Database database, Clock clock, Trail trail, Shelf shelf) {
        return new Reassessment(new Reassessments(database, clock, trail, shelf.reviews()), clock);
    }

    @Bean
    @Order(2)
    NoticeWriter noticeWriter(Notices notices, Shelf shelf, Clock clock, Ways ways) {
        return new NoticeWriter(notices, shelf.audits(), shelf.findings(), shelf.documents(), clock, ways.names());
    }

    @Bean
    Ways ways(Settings settings, Premises premises, Clock clock) {
        return Ways.of(settings, premises.publicUrl().toString(), clock);
    }

    @Bean
    @Order(4)
    Post post(Database database, Clock clock, Trail trail, Notices notices, Ways ways) {
        return new Post(new Deliveries(database, clock, trail, notices), ways);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Caretaker caretaker(List<Chore> chores) {
        return new Caretaker(chores);
    }
}
