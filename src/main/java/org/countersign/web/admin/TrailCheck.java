package org.countersign.web.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.countersign.store.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the trail is whole: all of it once a day or when somebody asks, at each other look what was added since. */
@Component
public final class TrailCheck {
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final Trail trail;
    private final Clock clock;
    private @Nullable Checked last;

    TrailCheck(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param first how many entries were looked through from the first on
     * @param at when they were
     */
    public record Checked(Trail.Verification verification, long first, Instant at) {

        /** How many entries were looked through as they came, each once. */
        public long since() {
            return verification instanceof Trail.Verification.Whole whole
                    ? whole.anchor().count() - first
                    : 0;
        }
    }

    /** Looks through what is new, or through all of it where that was long ago; a trail that broke stays broken. */
    synchronized Checked look() {
        Checked checked = Optional.ofNullable(last)
                .filter(each -> each.at().plus(GOOD_FOR).isAfter(clock.instant()))
                .map(each -> new Checked(further(each.verification()), each.first(), each.at()))
                .orElseGet(this::all);
        last = checked;
        return checked;
    }

    /** Looks through all of it. */
    synchronized void anew() {
        last = all();
    }

    private Trail.Verification further(Trail.Verification before) {
        return before instanceof Trail.Verification.Whole whole ? trail.verify(whole.anchor()) : before;
    }

    private Checked all() {
        Instant now = clock.instant();
        Trail.Verification verification = trail.verify();
        long first = verification instanceof Trail.Verification.Whole whole
                ? whole.anchor().count()
                : 0;
        return new Checked(verification, first, now);
    }
}
