package org.countersign.report.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.countersign.audit.Audit;
import org.countersign.facts.Colour;
import org.countersign.report.Wording;
import org.jspecify.annotations.Nullable;

/** The words and dates by which people follow findings up. */
final class FollowUp {

    static final List<String> STATUSES = List.of(
            "Open", "Question sent", "Vendor answered", "Accepted risk", "Resolved", "Not applicable", "False reading");
    static final List<String> OWNERS = List.of("Legal", "Procurement", "Compliance", "Security", "Vendor");

    private static final int DAYS_FOR_A_CONDITION = 30;
    private static final int DAYS_FOR_AN_ANSWER = 14;

    private FollowUp() {}

    /** What is met needs no following up. */
    static @Nullable String status(Colour colour) {
        return colour == Colour.GREEN ? null : "Open";
    }

    /** The owner in the words of the list, or as the policy writes it. */
    static String owner(String written) {
        return OWNERS.stream()
                .filter(owner -> owner.equalsIgnoreCase(written))
                .findFirst()
                .orElse(Wording.sentence(written.toLowerCase(Locale.ROOT)));
    }

    /** A proposal: the start of the engagement while it lies ahead, else thirty days from the audit date. */
    static LocalDate conditionDue(Audit audit) {
        LocalDate start = audit.engagement().start();
        return start != null && start.isAfter(audit.asOf())
                ? start
                : audit.asOf().plusDays(DAYS_FOR_A_CONDITION);
    }

    /** A proposal: two weeks from the audit date. */
    static LocalDate answerDue(Audit audit) {
        return audit.asOf().plusDays(DAYS_FOR_AN_ANSWER);
    }
}
