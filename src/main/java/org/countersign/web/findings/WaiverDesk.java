package org.countersign.web.findings;

import java.time.LocalDate;
import org.countersign.store.GivenWaiver;
import org.countersign.store.GivenWaivers;
import org.countersign.store.StoredFinding;
import org.countersign.store.WaiverRequest;
import org.countersign.store.WaiverRequests;
import org.countersign.web.page.Shelf;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Where waivers are asked for and decided, by people on pages and by their programs alike. */
@Component
public final class WaiverDesk {
    private final Shelf shelf;
    private final WaiverRequests requests;
    private final GivenWaivers waivers;
    private final Waiving waiving;

    WaiverDesk(Shelf shelf, WaiverRequests requests, GivenWaivers waivers, Waiving waiving) {
        this.shelf = shelf;
        this.requests = requests;
        this.waivers = waivers;
        this.waiving = waiving;
    }

    public WaiverRequest ask(String review, String finding, String reason, LocalDate expiresOn, String by) {
        shelf.review(review);
        StoredFinding found = waiving.waivable(review, finding, reason.strip(), expiresOn);
        String meaning = waiving.meaning(review, found.check());
        if (!requests.ask(review, found, meaning, by, reason.strip(), expiresOn)) {
            throw conflict("A waiver of this finding is asked for already; it waits for an approver.");
        }
        return requests.of(review, finding).stream()
                .filter(request -> request.state() == WaiverRequest.State.OPEN)
                .findFirst()
                .orElseThrow(WaiverDesk::decided);
    }

    public WaiverRequest approve(String review, int number, String by) {
        WaiverRequest request = request(review, number);
        waiving.waivable(review, request.finding(), request.reason(), request.expiresOn());
        return after(request, requests.approve(request, by, shelf.asOf(review)));
    }

    public WaiverRequest decline(String review, int number, String why, String by) {
        if (why.isBlank()) {
            throw Waiving.refused("Say why the waiver is declined, so that its requester knows what to do.");
        }
        WaiverRequest request = request(review, number);
        return after(request, requests.decline(request, by, why.strip()));
    }

    /** What the requester herself does. */
    public WaiverRequest takeBack(String review, int number, String by) {
        WaiverRequest request = request(review, number);
        return after(request, requests.takeBack(request, by));
    }

    /** Ends a waiver that was given before its time. */
    public GivenWaiver withdraw(String review, int number, String why, String by) {
        shelf.review(review);
        GivenWaiver waiver = waivers.find(review, number).orElseThrow(Shelf::missing);
        if (why.isBlank()) {
            throw Waiving.refused("Say why the waiver is withdrawn.");
        }
        if (!waivers.withdraw(waiver, by, why.strip(), shelf.asOf(review))) {
            throw conflict("Somebody withdrew this waiver before.");
        }
        return waivers.find(review, number).orElseThrow();
    }

    public WaiverRequest request(String review, int number) {
        shelf.review(review);
        return requests.find(review, number).orElseThrow(Shelf::missing);
    }

    private WaiverRequest after(WaiverRequest request, WaiverRequests.Outcome outcome) {
        return switch (outcome) {
            case DONE -> request(request.review(), request.number());
            case NOT_OPEN -> throw decided();
            case OWN ->
                throw new ResponseStatusException(
                        HttpStatus.FORBIDDEN, "Nobody decides on their own request, and nobody else takes it back.");
        };
    }

    private static ResponseStatusException decided() {
        return conflict("Somebody decided on this request before.");
    }

    private static ResponseStatusException conflict(String why) {
        return new ResponseStatusException(HttpStatus.CONFLICT, why);
    }
}
