package org.countersign.web.compare;

import java.util.List;
import org.countersign.comparison.Judged;
import org.countersign.store.Portfolio;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
import org.countersign.web.page.Shelf;
import org.springframework.stereotype.Component;

/** Takes stored audits for a comparison, without the long parts of their findings. */
@Component
final class Sides {
    private final Shelf shelf;
    private final Portfolio portfolio;

    Sides(Shelf shelf, Portfolio portfolio) {
        this.shelf = shelf;
        this.portfolio = portfolio;
    }

    Judged of(Review review, StoredAudit audit) {
        List<Judged.Found> found = shelf.findings().briefly(review.id(), audit.number()).stream()
                .map(each -> new Judged.Found(
                        each.key(), each.check(), each.area(), each.colour(), each.label(), each.message()))
                .toList();
        return new Judged(
                review.name(),
                shelf.summary(audit),
                found,
                portfolio.gist(review.id(), audit.number()).figures());
    }
}
