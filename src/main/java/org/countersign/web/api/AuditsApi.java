package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.LocalDate;
import org.countersign.store.StoredAudit;
import org.countersign.web.api.format.AuditStateJson;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audits of a review: asked for, looked after, cancelled. */
@RestController
@RequestMapping(path = Answers.API + "/reviews/{id}/audits", produces = MediaType.APPLICATION_JSON_VALUE)
final class AuditsApi {
    private final Shelf shelf;
    private final Once once;

    AuditsApi(Shelf shelf, Once once) {
        this.shelf = shelf;
        this.once = once;
    }

    @GetMapping
    @Needs(Permission.READ)
    ResponseEntity<String> list(@PathVariable String id) {
        shelf.review(id);
        return Answers.of(ListJson.whole(
                shelf.audits().of(id).stream().map(AuditStateJson::of).toList()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> ask(
            @PathVariable String id,
            InputStream body,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        shelf.review(id);
        Fields fields = new Fields();
        LocalDate asOf = fields.day(
                "asOf", Fields.body(body, AuditStateJson.AuditRequest.class).asOf());
        fields.check();
        return once.answer(key, who, Digest.of("ask", id, asOf.toString()), () -> {
            shelf.reviews().ask(id, who.getName(), asOf);
            StoredAudit asked = shelf.audits().of(id).get(0);
            return Once.made(Answers.API + "/reviews/" + id + "/audits/" + asked.number(), AuditStateJson.of(asked));
        });
    }

    /** Says too when to ask again, until it is over. */
    @GetMapping("/{number}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, @PathVariable int number) {
        StoredAudit audit = find(id, number);
        ResponseEntity<String> answer = Answers.of(AuditStateJson.of(audit));
        return audit.isOver()
                ? answer
                : ResponseEntity.ok()
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, "1")
                        .body(answer.getBody());
    }

    /** Needs no key: what is over stays as it is. */
    @PostMapping("/{number}/cancel")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> cancel(@PathVariable String id, @PathVariable int number, Principal who) {
        find(id, number);
        shelf.audits().cancel(id, number, who.getName());
        return Answers.of(AuditStateJson.of(find(id, number)));
    }

    private StoredAudit find(String id, int number) {
        shelf.review(id);
        return shelf.audits().of(id).stream()
                .filter(audit -> audit.number() == number)
                .findFirst()
                .orElseThrow(Shelf::missing);
    }
}
