package org.countersign.store;

import java.time.LocalDate;
import java.util.List;
import org.countersign.facts.Source;
import org.countersign.facts.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * A waiver that was given in a review.
 *
 * @param about the id of the subject
 * @param meaning what the check meant when it was given, as the audit published it; absent where nobody noted it
 */
public record Accepted(
        String check,
        String about,
        String requester,
        String reason,
        String approver,
        LocalDate expiresOn,
        @Nullable String meaning) {

    /** One that counts for whatever the check means. */
    public Accepted(String check, String about, String requester, String reason, String approver, LocalDate expiresOn) {
        this(check, about, requester, reason, approver, expiresOn, null);
    }

    /** As the auditor judges it, who says too whether it is complete. */
    public Waiver asFact(List<Source> sources) {
        return new Waiver(sources, check, about, requester, reason, approver, expiresOn, meaning, null);
    }

    /** It has a requester, a reason, and an approver who is somebody else, however the names are written. */
    public boolean isComplete() {
        return !requester.isBlank()
                && !reason.isBlank()
                && !approver.isBlank()
                && asFact(List.of()).isComplete();
    }
}
