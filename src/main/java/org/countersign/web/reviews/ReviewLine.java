package org.countersign.web.reviews;

import java.util.Locale;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
import org.jspecify.annotations.Nullable;

/** A review in the list of all. */
public record ReviewLine(Review review, @Nullable StoredAudit newest) {

    /** The verdict as a headline, or how far the audit came. */
    public String verdict() {
        return newest == null ? "" : Overview.verdict(newest);
    }

    public String vendor() {
        String vendor = newest == null ? null : newest.vendor();
        return vendor == null ? "" : vendor;
    }

    /** What a search looks through, in small letters. */
    boolean mentions(String words) {
        return (review.name() + " " + vendor() + " " + verdict() + " " + review.owner())
                .toLowerCase(Locale.ROOT)
                .contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
