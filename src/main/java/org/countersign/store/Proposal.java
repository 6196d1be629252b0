package org.countersign.store;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change of the policy that somebody proposes.
 *
 * @param base the number of the version on top of which it is
 * @param effectiveOn the day from which it is to be in force; absent for as soon as it is approved
 * @param digest of its files; what was tried out and approved is known by it
 * @param reviewer who decided on it last, with which {@code words}; absent where nobody did
 */
public record Proposal(
        int number,
        int base,
        String title,
        String reason,
        String author,
        Instant proposedAt,
        @Nullable LocalDate effectiveOn,
        State state,
        String digest,
        @Nullable String reviewer,
        @Nullable String words) {

    /** How far it came; one that was sent back is a draft again. */
    public enum State {
        DRAFT,
        IN_REVIEW,
        PUBLISHED,
        WITHDRAWN
    }

    /** Whether that is the name of its author, in whatever case and with whatever spaces and accents. */
    public boolean isBy(String name) {
        return bare(name).equals(bare(author));
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public boolean isInReview() {
        return state == State.IN_REVIEW;
    }

    public boolean isOpen() {
        return isDraft() || isInReview();
    }

    /** It was looked at and given back to its author. */
    public boolean isSentBack() {
        return isDraft() && reviewer != null;
    }
}
