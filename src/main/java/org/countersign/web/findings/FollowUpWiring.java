package org.countersign.web.findings;

import java.time.Clock;
import org.countersign.store.Database;
import org.countersign.store.FindingSearch;
import org.countersign.store.FollowUps;
import org.countersign.store.GivenWaivers;
import org.countersign.store.People;
import org.countersign.store.Trail;
import org.countersign.store.WaiverRequests;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Team;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of findings and people take from the store. */
@Configuration(proxyBeanMethods = false)
final class FollowUpWiring {

    @Bean
    FollowUps followUps(Database database, Clock clock, Trail trail) {
        return new FollowUps(database, clock, trail);
    }

    @Bean
    WaiverRequests waiverRequests(Database database, Clock clock, Trail trail, Shelf shelf, FollowUps followUps) {
        return new WaiverRequests(database, clock, trail, shelf.reviews(), followUps);
    }

    @Bean
    GivenWaivers givenWaivers(Database database, Clock clock, Trail trail, Shelf shelf, FollowUps followUps) {
        return new GivenWaivers(database, clock, trail, shelf.reviews(), followUps);
    }

    @Bean
    FindingSearch findingSearch(Database database) {
        return new FindingSearch(database);
    }

    @Bean
    People people(Database database) {
        return new People(database);
    }

    /** Whoever opens the site with accounts says so with a bean of their own. */
    @Bean
    @ConditionalOnMissingBean
    Team team() {
        return new Team(false);
    }
}
