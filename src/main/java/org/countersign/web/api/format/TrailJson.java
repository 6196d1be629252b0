package org.countersign.web.api.format;

import org.countersign.store.Trail;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail.
 *
 * @param about the id of a review; absent where it is about none
 */
public record TrailJson(
        long number,
        String at,
        String who,
        String what,
        @Nullable String about,
        String hash) {

    public static TrailJson of(Trail.Entry entry) {
        return new TrailJson(
                entry.number(),
                entry.at().toString(),
                entry.who(),
                entry.what(),
                entry.about().isEmpty() ? null : entry.about(),
                entry.hash());
    }

    /** How many entries there are, and the hash of the last. */
    public record AnchorJson(long count, String head) {

        public static AnchorJson of(Trail.Anchor anchor) {
            return new AnchorJson(anchor.count(), anchor.head());
        }
    }

    /**
     * What came of looking through the whole trail.
     *
     * @param anchor where it is whole
     * @param brokenAt the entry that does not follow from the one before
     */
    public record VerificationJson(
            boolean whole,
            @Nullable AnchorJson anchor,
            @Nullable Long brokenAt) {

        public static VerificationJson of(Trail.Verification verification) {
            return verification instanceof Trail.Verification.Broken broken
                    ? new VerificationJson(false, null, broken.number())
                    : new VerificationJson(
                            true, AnchorJson.of(((Trail.Verification.Whole) verification).anchor()), null);
        }
    }
}
