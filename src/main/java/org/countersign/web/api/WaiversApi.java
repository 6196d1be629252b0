package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.countersign.review.InForce;
import org.countersign.store.Accepted;
import org.countersign.store.GivenWaiver;
import org.countersign.store.GivenWaivers;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.api.format.WaiverJson;
import org.countersign.web.findings.WaiverDesk;
import org.countersign.web.findings.Waiving;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Waivers of a review; who approves one is the owner of the token, and never who asked for it. */
@RestController
@RequestMapping(path = Answers.API + "/reviews/{id}/waivers", produces = MediaType.APPLICATION_JSON_VALUE)
final class WaiversApi {
    private static final int LONGEST = 1_000;

    private final Shelf shelf;
    private final InForce inForce;
    private final Today today;
    private final GivenWaivers waivers;
    private final Waiving waiving;
    private final WaiverDesk desk;
    private final Once once;

    WaiversApi(
            Shelf shelf,
            InForce inForce,
            Today today,
            GivenWaivers waivers,
            Waiving waiving,
            WaiverDesk desk,
            Once once) {
        this.shelf = shelf;
        this.inForce = inForce;
        this.today = today;
        this.waivers = waivers;
        this.waiving = waiving;
        this.desk = desk;
        this.once = once;
    }

    @GetMapping
    @Needs(Permission.READ)
    ResponseEntity<String> list(@PathVariable String id) {
        shelf.review(id);
        return Answers.of(
                ListJson.whole(waivers.of(id).stream().map(WaiverJson::of).toList()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.APPROVE)
    ResponseEntity<String> approve(
            @PathVariable String id,
            InputStream body,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        shelf.review(id);
        Accepted waiver = waiver(Fields.body(body, WaiverJson.WaiverRequest.class), who.getName());
        return once.answer(key, who, Digest.of("waive", id, waiver.toString()), () -> {
            waiving.give(id, waiver, who.getName());
            List<GivenWaiver> given = waivers.of(id);
            return Once.made(null, WaiverJson.of(given.get(given.size() - 1)));
        });
    }

    /** It only makes the audit stricter, so whoever works on the review may do it. */
    @PostMapping(path = "/{number}/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> withdraw(
            @PathVariable String id,
            @PathVariable int number,
            InputStream body,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        shelf.review(id);
        String why = WhyRequest.read(body);
        return once.answer(
                key,
                who,
                Digest.of("withdraw waiver", id, "" + number, why),
                () -> Once.done(WaiverJson.of(desk.withdraw(id, number, why, who.getName()))));
    }

    private Accepted waiver(WaiverJson.WaiverRequest sent, String approver) {
        Fields fields = new Fields();
        String check = fields.text("check", sent.check(), LONGEST);
        String subject = fields.text("subject", sent.subject(), LONGEST);
        String requester = fields.text("requester", sent.requester(), LONGEST);
        String reason = fields.text("reason", sent.reason(), LONGEST);
        LocalDate expires = fields.day("expiresOn", sent.expiresOn());
        if (inForce.policy().checks().stream().noneMatch(each -> each.id().equals(check))) {
            fields.wrong("check", "is no check of the policy in force");
        }
        if (!expires.isAfter(today.day())) {
            fields.wrong("expiresOn", "is not after today");
        }
        Accepted waiver = new Accepted(check, subject, requester, reason, approver, expires);
        if (!waiver.asFact(List.of()).isComplete()) {
            fields.wrong("requester", "is whom this token speaks for; nobody approves what they asked for themselves");
        }
        fields.check();
        return waiver;
    }
}
