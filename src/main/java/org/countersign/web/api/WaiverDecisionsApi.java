package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import org.countersign.web.api.format.WaiverRequestJson;
import org.countersign.web.findings.WaiverDesk;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a waiver that was asked for: who decides is the owner of the token, and never who asked. */
@RestController
@RequestMapping(
        path = Answers.API + "/reviews/{id}/waiver-requests/{number}",
        produces = MediaType.APPLICATION_JSON_VALUE)
final class WaiverDecisionsApi {
    private final WaiverDesk desk;
    private final Once once;

    WaiverDecisionsApi(WaiverDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    @PostMapping("/approve")
    @Needs(Permission.APPROVE)
    ResponseEntity<String> approve(
            @PathVariable String id,
            @PathVariable int number,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who) {
        desk.request(id, number);
        return once.answer(
                key,
                who,
                Digest.of("approve waiver", id, "" + number),
                () -> Once.done(WaiverRequestJson.of(desk.approve(id, number, who.getName()))));
    }

    @PostMapping(path = "/decline", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.APPROVE)
    ResponseEntity<String> decline(
            @PathVariable String id,
            @PathVariable int number,
            InputStream body,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        desk.request(id, number);
        String why = WhyRequest.read(body);
        return once.answer(
                key,
                who,
                Digest.of("decline waiver", id, "" + number, why),
                () -> Once.done(WaiverRequestJson.of(desk.decline(id, number, why, who.getName()))));
    }

    /** What the requester herself does. */
    @PostMapping("/take-back")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> takeBack(
            @PathVariable String id,
            @PathVariable int number,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who) {
        desk.request(id, number);
        return once.answer(
                key,
                who,
                Digest.of("take back waiver", id, "" + number),
                () -> Once.done(WaiverRequestJson.of(desk.takeBack(id, number, who.getName()))));
    }
}
