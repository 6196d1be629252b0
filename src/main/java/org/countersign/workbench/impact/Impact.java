package org.countersign.workbench.impact;

import java.time.LocalDate;
import java.util.List;
import org.countersign.audit.PolicyVersion;

/** What another version of the policy does to past reviews. */
public record Impact(LocalDate asOf, PolicyVersion from, PolicyVersion to, List<Review> reviews) {

    public Impact {
        reviews = List.copyOf(reviews);
    }

    /** Those of which anything comes out otherwise. */
    List<Review> changed() {
        return reviews.stream().filter(Review::changes).toList();
    }
}
