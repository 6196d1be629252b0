package org.countersign.web.rules;

import java.io.IOException;
import java.time.Clock;
import org.countersign.drafting.Drafts;
import org.countersign.drafting.Proving;
import org.countersign.drafting.Succession;
import org.countersign.review.InForce;
import org.countersign.review.PolicyListener;
import org.countersign.store.Database;
import org.countersign.store.Policies;
import org.countersign.store.Proofs;
import org.countersign.store.Proposals;
import org.countersign.store.Standing;
import org.countersign.store.Trail;
import org.countersign.web.page.Shelf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of the rules stand on. */
@Configuration(proxyBeanMethods = false)
final class RulesWiring {

    @Bean
    Policies policies(Database database, Clock clock, Trail trail) {
        return new Policies(database, clock, trail);
    }

    @Bean
    Proposals proposals(Database database, Clock clock, Trail trail) {
        return new Proposals(database, clock, trail);
    }

    @Bean
    Proofs proofs(Database database, Clock clock) {
        return new Proofs(database, clock);
    }

    @Bean
    Standing standing(Database database) {
        return new Standing(database);
    }

    @Bean
    Drafts drafts(Shelf shelf, Policies policies, Proposals proposals) {
        return new Drafts(shelf.documents(), policies, proposals);
    }

    /** Before anybody is let in and any audit begins, the version that counts is in force. */
    @Bean
    Succession succession(
            InForce inForce, Policies policies, Shelf shelf, Clock clock, ObjectProvider<PolicyListener> listeners)
            throws IOException {
        Succession succession = new Succession(
                inForce, policies, shelf.documents(), clock, label -> listeners.forEach(each -> each.inForce(label)));
        succession.begin();
        succession.start();
        return succession;
    }

    @Bean
    Proving proving(Drafts drafts, Proofs proofs, Policies policies, Proposals proposals, Shelf shelf, Clock clock) {
        Proving proving = new Proving(
                drafts, proofs, policies, proposals, shelf.documents(), shelf.reviews(), shelf.audits(), clock);
        proving.start();
        return proving;
    }
}
