package org.countersign.web.page;

import java.util.List;
import java.util.Optional;
import org.countersign.store.Portfolio;
import org.countersign.store.Upload;

/** How much may be kept: documents that nobody bounds would one day fill the disk, and no review could go on. */
public record Quota(Portfolio portfolio, long ofAReview, long ofAll) {
    private static final int FILES = 10_000;
    private static final long MEGABYTE = 1 << 20;
    private static final int OF_A_REVIEW = 1024;
    private static final int OF_ALL = 102_400;

    /** What the file of the installation grants. */
    public static Quota of(Settings settings, Portfolio portfolio) {
        return new Quota(
                portfolio,
                settings.number("documents.review-megabytes", OF_A_REVIEW) * MEGABYTE,
                settings.number("documents.all-megabytes", OF_ALL) * MEGABYTE);
    }

    /** Why these may not be added to the review; empty where they may. */
    public Optional<String> objection(String review, List<Upload> uploads) {
        return objection(uploads, portfolio.size(review));
    }

    /** The same for a review that is only being opened. */
    public Optional<String> objection(List<Upload> uploads) {
        return objection(uploads, 0);
    }

    private Optional<String> objection(List<Upload> uploads, long held) {
        long more = uploads.stream().mapToLong(upload -> upload.bytes().length).sum();
        if (uploads.size() > FILES) {
            return Optional.of("These are " + uploads.size() + " files; a review takes " + FILES
                    + " at once. Leave out what the vendor's answers do not need, or send the rest afterwards.");
        } else if (held + more > ofAReview) {
            return Optional.of("With these documents the review would hold " + Bytes.words(held + more)
                    + "; it may hold " + Bytes.words(ofAReview) + ". Leave out what is large and not needed.");
        } else if (portfolio.size() + more > ofAll) {
            return Optional.of("All reviews together may hold " + Bytes.words(ofAll)
                    + ", and there is no room left for these. Ask an administrator to make room.");
        }
        return Optional.empty();
    }
}
