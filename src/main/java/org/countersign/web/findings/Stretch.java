package org.countersign.web.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.countersign.facts.Colour;
import org.countersign.store.FindingSearch.Seen;
import org.jspecify.annotations.Nullable;

/**
 * One audit or several in a row that saw a finding alike.
 *
 * @param colour absent where they did not report it
 * @param change against the audits before: new, worse, better, gone or back; empty for the first
 */
public record Stretch(
        int first,
        int last,
        LocalDate from,
        LocalDate until,
        @Nullable String colour,
        String change) {

    /** The audits of a review from the first that reported the finding, the oldest first. */
    static List<Stretch> of(List<Seen> history) {
        List<Stretch> stretches = new ArrayList<>();
        for (Seen seen : history) {
            Stretch before = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (before == null) {
                if (seen.colour() != null) {
                    stretches.add(begin(seen, seen.audit() == history.get(0).audit() ? "" : "new"));
                }
            } else if (Objects.equals(before.colour(), seen.colour())) {
                stretches.set(stretches.size() - 1, before.to(seen));
            } else {
                stretches.add(begin(seen, change(before.colour(), seen.colour())));
            }
        }
        return List.copyOf(stretches);
    }

    /** Such as {@code Audits 2 to 4}. */
    public String audits() {
        return first == last ? "Audit " + first : "Audits " + first + " to " + last;
    }

    private static Stretch begin(Seen seen, String change) {
        return new Stretch(seen.audit(), seen.audit(), seen.asOf(), seen.asOf(), seen.colour(), change);
    }

    private Stretch to(Seen seen) {
        return new Stretch(first, seen.audit(), from, seen.asOf(), colour, change);
    }

    private static String change(@Nullable String before, @Nullable String after) {
        if (after == null) {
            return "gone";
        } else if (before == null) {
            return "back";
        }
        return Colour.valueOf(after).compareTo(Colour.valueOf(before)) < 0 ? "worse" : "better";
    }
}
