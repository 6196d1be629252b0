package org.countersign.web.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many requests each token may still make: a burst, and then so many a second. Each process counts for itself. */
final class Rates {
    static final int BURST = 300;
    private static final int A_SECOND = 10;

    private final Clock clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Rates(Clock clock) {
        this.clock = clock;
    }

    private record Bucket(double left, Instant at) {

        /** One less, or fewer than none where there was none. */
        static Bucket less(@Nullable Bucket before, Instant now) {
            double left = before == null
                    ? BURST
                    : Math.min(
                            BURST,
                            Math.max(0, before.left)
                                    + Duration.between(before.at, now).toMillis() * A_SECOND / 1000.0);
            return new Bucket(left - 1, now);
        }
    }

    /** Whether one more may be made. */
    boolean take(String token) {
        Instant now = clock.instant();
        return buckets.compute(token, (id, before) -> Bucket.less(before, now)).left >= 0;
    }
}
