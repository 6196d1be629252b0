package org.countersign.web.findings;

import java.time.LocalDate;
import org.countersign.report.PublishedJson;
import org.countersign.report.json.CheckJson;
import org.countersign.report.json.FindingJson;
import org.countersign.review.InForce;
import org.countersign.store.StoredAudit;
import org.countersign.store.StoredFinding;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whether a finding may be waived at all, whoever asks. */
@Component
final class Waiving {
    private static final int LONGEST_REASON = 2000;
    private static final String RED = "RED";

    private final Shelf shelf;
    private final InForce inForce;
    private final Today today;

    Waiving(Shelf shelf, InForce inForce, Today today) {
        this.shelf = shelf;
        this.inForce = inForce;
        this.today = today;
    }

    /** The finding that the last audit reports under the key, if it may be waived until then for that reason. */
    StoredFinding waivable(String review, String key, String reason, LocalDate expiresOn) {
        StoredFinding finding =
                shelf.findings().find(review, shown(review).number(), key).orElseThrow(Shelf::missing);
        boolean may = inForce.policy().checks().stream()
                .anyMatch(check ->
                        check.id().equals(finding.check()) && check.page().waivable());
        if (!may) {
            throw refused("Findings of " + finding.check() + " cannot be waived: the page of the check says so.");
        } else if (!finding.colour().equals(RED) && !isWaived(finding)) {
            throw refused("Only a red finding can be waived, and this one is not red.");
        } else if (!expiresOn.isAfter(today.day())) {
            throw refused("A waiver has to end on a day after today. Go back and choose a later day.");
        } else if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw refused("A waiver needs a reason of at most " + LONGEST_REASON + " characters.");
        }
        return finding;
    }

    /** What the check meant to the audit that reported it. */
    @Nullable
    String meaning(String review, String check) {
        return shelf.summary(shown(review)).checks().stream()
                .filter(each -> each.id().equals(check))
                .map(CheckJson::meaning)
                .findFirst()
                .orElse(null);
    }

    StoredAudit shown(String review) {
        return shelf.shown(review).orElseThrow(Shelf::missing);
    }

    /** The day as of which the review was asked to be judged last. */
    LocalDate asOf(String review) {
        return shelf.audits().of(review).get(0).asOf();
    }

    static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }

    private static boolean isWaived(StoredFinding finding) {
        return PublishedJson.read(finding.published(), FindingJson.class).waiver() != null;
    }
}
