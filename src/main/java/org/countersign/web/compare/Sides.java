package org.countersign.web.compare;

import java.util.List;
import java.util.Optional;
import org.countersign.comparison.Judged;
import org.countersign.comparison.Since;
import org.countersign.store.Portfolio;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
import org.countersign.web.page.Shelf;
import org.springframework.stereotype.Component;

/** Takes stored audits for a comparison on a page or by a program, without the long parts of their findings. */
@Component
public final class Sides {
    private final Shelf shelf;
    private final Portfolio portfolio;

    Sides(Shelf shelf, Portfolio portfolio) {
        this.shelf = shelf;
        this.portfolio = portfolio;
    }

    /** The newest audit of a review that came out, and those before it, the newest first. */
    public List<StoredAudit> done(Review review) {
        return shelf.audits().of(review.id()).stream()
                .filter(audit -> audit.state() == StoredAudit.State.DONE)
                .toList();
    }

    /**
     * The newest audit of a review against an earlier one; empty where there is none yet.
     *
     * @param with the number of the earlier one; 0 for the last before
     */
    public Optional<Against> against(Review review, int with) {
        List<StoredAudit> done = done(review);
        Optional<StoredAudit> other = done.stream()
                .skip(1)
                .filter(audit -> with == 0 || audit.number() == with)
                .findFirst();
        if (with != 0 && other.isEmpty()) {
            throw Shelf.missing();
        }
        return other.map(
                audit -> new Against(done.get(0), audit, Since.of(of(review, audit), of(review, done.get(0)))));
    }

    public Judged of(Review review, StoredAudit audit) {
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
