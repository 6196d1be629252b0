package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import org.countersign.store.FollowUps;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.api.format.RemarkJson;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people wrote about findings. */
@RestController
@RequestMapping(path = Answers.API + "/reviews/{id}/remarks", produces = MediaType.APPLICATION_JSON_VALUE)
final class RemarksApi {
    private static final int KEY = 1_000;
    private static final int WORDS = 2_000;

    private final Shelf shelf;
    private final FollowUps followUps;
    private final Once once;

    RemarksApi(Shelf shelf, FollowUps followUps, Once once) {
        this.shelf = shelf;
        this.followUps = followUps;
        this.once = once;
    }

    @GetMapping
    @Needs(Permission.READ)
    ResponseEntity<String> list(@PathVariable String id, @RequestParam(defaultValue = "") String finding) {
        shelf.review(id);
        return Answers.of(ListJson.whole(shelf.reviews().remarks(id).stream()
                .filter(remark -> finding.isEmpty() || remark.finding().equals(finding))
                .map(RemarkJson::of)
                .toList()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> add(
            @PathVariable String id,
            InputStream body,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        shelf.review(id);
        RemarkJson.RemarkRequest sent = Fields.body(body, RemarkJson.RemarkRequest.class);
        Fields fields = new Fields();
        String finding = fields.text("finding", sent.finding(), KEY);
        String words = fields.text("words", sent.words(), WORDS);
        fields.check();
        if (!followUps.knows(id, finding)) {
            throw Refused.field("finding", "is the key of no finding of this review");
        }
        return once.answer(key, who, Digest.of("remark", id, finding, words), () -> {
            shelf.reviews().remark(id, finding, words, who.getName());
            return Once.made(null, new RemarkJson.RemarkedJson(finding, words, who.getName()));
        });
    }
}
