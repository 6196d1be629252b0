package org.countersign.workbench.impact;

import org.countersign.audit.CheckOutcome;
import org.countersign.audit.Finding;
import org.countersign.facts.Colour;
import org.countersign.report.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A check of a review, or a subject of a check, that comes out otherwise.
 *
 * @param key the id of the check, or the key of the finding
 * @param subject whom or what it is about; absent where it is about the check as a whole
 * @param before the colour, absent where the check does not apply, does not exist or says nothing of the subject
 * @param why what the rules say after, or said before where they say nothing now
 */
public record Change(
        String key,
        String check,
        String title,
        @Nullable String subject,
        @Nullable Colour before,
        @Nullable Colour after,
        String why) {

    public Turn turn() {
        return Turn.ofColours(before, after);
    }

    /** A change of a check; one of the two may be absent. */
    static Change of(CheckOutcome known, @Nullable CheckOutcome before, @Nullable CheckOutcome after) {
        return new Change(known.id(), known.id(), known.title(), null, colour(before), colour(after), why(after));
    }

    /** A change of a subject; one of the two may be absent. */
    static Change of(CheckOutcome check, Finding known, @Nullable Finding before, @Nullable Finding after) {
        return new Change(
                known.key(),
                check.id(),
                check.title(),
                known.subject().label(),
                before == null ? null : before.colour(),
                after == null ? null : after.colour(),
                (after == null ? "No longer said: " : "") + known.message());
    }

    private static @Nullable Colour colour(@Nullable CheckOutcome check) {
        return check == null || !check.applicable() ? null : check.colour();
    }

    private static String why(@Nullable CheckOutcome after) {
        if (after == null) {
            return "The policy no longer has this check";
        } else if (after.notApplicable() != null) {
            return after.notApplicable();
        }
        return after.missingEvidence().isEmpty() ? "" : "Missing: " + String.join("; ", after.missingEvidence());
    }

    /** From which colour to which, in words. */
    public String words() {
        return words(before) + " → " + words(after);
    }

    private static String words(@Nullable Colour colour) {
        return colour == null ? "none" : Wording.rating(colour);
    }
}
