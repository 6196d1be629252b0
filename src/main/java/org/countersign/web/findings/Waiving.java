package org.countersign.web.findings;

import java.time.LocalDate;
import org.countersign.report.PublishedJson;
import org.countersign.report.json.CheckJson;
import org.countersign.report.json.FindingJson;
import org.countersign.review.InForce;
import org.countersign.store.Accepted;
import org.countersign.store.FindingSearch;
import org.countersign.store.GivenWaivers;
import org.countersign.store.StoredAudit;
import org.countersign.store.StoredFinding;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Team;
import org.countersign.web.page.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whether a finding may be waived at all, whoever asks, on a page or by a program. */
@Component
public final class Waiving {
    private static final int LONGEST_REASON = 2000;
    private static final String RED = "RED";

    private final Shelf shelf;
    private final InForce inForce;
    private final FindingSearch search;
    private final GivenWaivers waivers;
    private final Team team;
    private final Today today;

    Waiving(Shelf shelf, InForce inForce, FindingSearch search, GivenWaivers waivers, Team team, Today today) {
        this.shelf = shelf;
        this.inForce = inForce;
        this.search = search;
        this.waivers = waivers;
        this.team = team;
        this.today = today;
    }

    /**
     * Gives a waiver whose names are those that were typed in, where nobody has an account.
     *
     * @return the key of the finding that is waived
     */
    public String give(String review, Accepted asked, String by) {
        if (team.accounts()) {
            throw refused("Ask for the waiver on the page of the finding; somebody else approves it there.");
        }
        String key = search.key(review, shown(review).number(), asked.check(), asked.about())
                .orElseThrow(Shelf::missing);
        StoredFinding finding = waivable(review, key, asked.reason(), asked.expiresOn());
        Accepted waiver = new Accepted(
                asked.check(),
                finding.subject(),
                asked.requester(),
                asked.reason(),
                asked.approver(),
                asked.expiresOn(),
                meaning(review, asked.check()));
        if (!waiver.isComplete()) {
            throw incomplete();
        }
        waivers.give(review, key, waiver, by, shelf.asOf(review));
        return key;
    }

    static ResponseStatusException incomplete() {
        return refused("A waiver needs a requester, a reason, and an approver who is somebody else.");
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

    static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }

    private static boolean isWaived(StoredFinding finding) {
        return PublishedJson.read(finding.published(), FindingJson.class).waiver() != null;
    }
}
