package org.countersign.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of judging a review again, without the words of documents.
 *
 * @param name of the review
 * @param why it was judged again
 * @param decisionBefore the verdict before; absent where there was none
 * @param decision the verdict now; absent where the audit failed
 * @param fresh how many findings are new, {@code worse}, {@code better} and {@code gone} likewise
 * @param read whether who asks has read it
 */
public record Notice(
        String review,
        String name,
        int audit,
        String why,
        @Nullable String decisionBefore,
        @Nullable String decision,
        int fresh,
        int worse,
        int better,
        int gone,
        Instant writtenAt,
        boolean read) {

    /** Whether anything came out otherwise than before. */
    public boolean tellsOfChange() {
        return decision == null || !decision.equals(decisionBefore) || fresh + worse + better + gone > 0;
    }

    /**
     * A finding that differs.
     *
     * @param turn the name of which way it went
     * @param colours then and now, in words
     */
    public record Change(String turn, String finding, String check, String label, String colours) {}
}
