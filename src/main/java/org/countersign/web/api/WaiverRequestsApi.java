package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.LocalDate;
import org.countersign.store.WaiverRequest;
import org.countersign.store.WaiverRequests;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.api.format.WaiverRequestJson;
import org.countersign.web.findings.WaiverDesk;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Waivers that are asked for, each by the owner of the token. */
@RestController
@RequestMapping(path = Answers.API, produces = MediaType.APPLICATION_JSON_VALUE)
final class WaiverRequestsApi {
    private static final String OF_REVIEW = "/reviews/{id}/waiver-requests";
    private static final int LONGEST = 2_000;

    private final Shelf shelf;
    private final WaiverRequests requests;
    private final WaiverDesk desk;
    private final Once once;

    WaiverRequestsApi(Shelf shelf, WaiverRequests requests, WaiverDesk desk, Once once) {
        this.shelf = shelf;
        this.requests = requests;
        this.desk = desk;
        this.once = once;
    }

    /** Those of all reviews that wait for an approver. */
    @GetMapping("/waiver-requests")
    @Needs(Permission.READ)
    ResponseEntity<String> open() {
        return Answers.of(ListJson.whole(
                requests.open().stream().map(WaiverRequestJson::of).toList()));
    }

    @GetMapping(OF_REVIEW)
    @Needs(Permission.READ)
    ResponseEntity<String> list(@PathVariable String id) {
        shelf.review(id);
        return Answers.of(ListJson.whole(
                requests.of(id).stream().map(WaiverRequestJson::of).toList()));
    }

    @GetMapping(OF_REVIEW + "/{number}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, @PathVariable int number) {
        return Answers.of(WaiverRequestJson.of(desk.request(id, number)));
    }

    @PostMapping(path = OF_REVIEW, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> ask(
            @PathVariable String id,
            InputStream body,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        shelf.review(id);
        WaiverRequestJson.AskRequest sent = Fields.body(body, WaiverRequestJson.AskRequest.class);
        Fields fields = new Fields();
        String finding = fields.text("finding", sent.finding(), LONGEST);
        String reason = fields.text("reason", sent.reason(), LONGEST);
        LocalDate expires = fields.day("expiresOn", sent.expiresOn());
        fields.check();
        return once.answer(key, who, Digest.of("ask for waiver", id, finding, reason, expires.toString()), () -> {
            WaiverRequest asked = desk.ask(id, finding, reason, expires, who.getName());
            return Once.made(
                    Answers.API + "/reviews/" + id + "/waiver-requests/" + asked.number(), WaiverRequestJson.of(asked));
        });
    }
}
