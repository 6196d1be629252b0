package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Objects;
import org.countersign.vocabulary.Correction;
import org.countersign.web.api.format.CorrectionJson;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.reading.Correcting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people say that places of documents should read; the next audit takes it into account. */
@RestController
@RequestMapping(path = Answers.API + "/reviews/{id}/corrections", produces = MediaType.APPLICATION_JSON_VALUE)
final class CorrectionsApi {
    private static final int LONGEST = 32_767;

    private final Shelf shelf;
    private final Correcting correcting;
    private final Once once;

    CorrectionsApi(Shelf shelf, Correcting correcting, Once once) {
        this.shelf = shelf;
        this.correcting = correcting;
        this.once = once;
    }

    @GetMapping
    @Needs(Permission.READ)
    ResponseEntity<String> list(@PathVariable String id) {
        shelf.review(id);
        return Answers.of(kept(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> correct(
            @PathVariable String id,
            InputStream body,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        shelf.review(id);
        Correcting.Wanted wanted = wanted(Fields.body(body, CorrectionJson.CorrectRequest.class));
        return once.answer(
                key,
                who,
                Digest.of("correct", id, wanted.file(), wanted.within(), wanted.at(), wanted.now(), wanted.why()),
                () -> {
                    Correction correction = correcting.sound(id, wanted, who.getName());
                    correcting.keep(id, correction);
                    return Once.made(null, CorrectionJson.of(correction));
                });
    }

    private static Correcting.Wanted wanted(CorrectionJson.CorrectRequest sent) {
        Fields fields = new Fields();
        Correcting.Wanted wanted = new Correcting.Wanted(
                fields.text("file", sent.file(), LONGEST),
                within(fields, sent.within()),
                fields.text("at", sent.at(), LONGEST),
                fields.text("now", sent.now(), LONGEST),
                fields.text("why", sent.why(), LONGEST));
        fields.check();
        return wanted;
    }

    private static String within(Fields fields, @Nullable String sent) {
        return Objects.requireNonNullElse(fields.optional("within", sent, LONGEST), "");
    }

    @PostMapping(path = "/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> withdraw(
            @PathVariable String id,
            InputStream body,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        shelf.review(id);
        CorrectionJson.PlaceRequest sent = Fields.body(body, CorrectionJson.PlaceRequest.class);
        Fields fields = new Fields();
        String file = fields.text("file", sent.file(), LONGEST);
        String within = within(fields, sent.within());
        String at = fields.text("at", sent.at(), LONGEST);
        fields.check();
        return once.answer(key, who, Digest.of("withdraw correction", id, file, within, at), () -> {
            correcting.withdraw(id, file, within, at, who.getName());
            return Once.done(kept(id));
        });
    }

    private ListJson<CorrectionJson> kept(String id) {
        return ListJson.whole(shelf.reviews().corrections().kept(id).stream()
                .map(CorrectionJson::of)
                .toList());
    }
}
