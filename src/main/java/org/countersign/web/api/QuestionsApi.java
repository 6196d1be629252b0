package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import org.countersign.intake.settle.Query;
import org.countersign.vocabulary.Settlement;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.api.format.QuestionJson;
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

/** Questions that only a person can settle, and what was answered. */
@RestController
@RequestMapping(path = Answers.API + "/reviews/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class QuestionsApi {
    private static final int LONGEST = 1_000;

    private final Shelf shelf;
    private final Today today;
    private final Once once;

    QuestionsApi(Shelf shelf, Today today, Once once) {
        this.shelf = shelf;
        this.today = today;
        this.once = once;
    }

    /** Those that the newest audit that is done left open. */
    @GetMapping("/questions")
    @Needs(Permission.READ)
    ResponseEntity<String> open(@PathVariable String id) {
        shelf.review(id);
        return Answers.of(
                ListJson.whole(queries(id).stream().map(QuestionJson::of).toList()));
    }

    @GetMapping("/settlements")
    @Needs(Permission.READ)
    ResponseEntity<String> settled(@PathVariable String id) {
        shelf.review(id);
        return Answers.of(ListJson.whole(shelf.reviews().settlements().of(id).stream()
                .map(QuestionJson.SettledJson::of)
                .toList()));
    }

    @PostMapping(path = "/settlements", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> settle(
            @PathVariable String id,
            InputStream body,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        shelf.review(id);
        QuestionJson.SettleRequest sent = Fields.body(body, QuestionJson.SettleRequest.class);
        Fields fields = new Fields();
        String question = fields.text("key", sent.key(), LONGEST);
        String answer = fields.text("answer", sent.answer(), LONGEST);
        fields.check();
        return once.answer(key, who, Digest.of("settle", id, question, answer), () -> {
            Settlement settlement =
                    new Settlement(question, ask(id, question, answer), answer, who.getName(), today.day());
            shelf.reviews().settlements().settle(id, settlement);
            return Once.made(null, QuestionJson.SettledJson.of(settlement));
        });
    }

    /** The question in words, to which that answer was offered. */
    private String ask(String id, String key, String answer) {
        Query query = queries(id).stream()
                .filter(open -> open.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.as(
                        Kind.CONFLICT,
                        "No such question is open. Look at what is open now, as others may have answered."));
        boolean offered = answer.equals(Settlement.NONE)
                || query.answers().stream().anyMatch(each -> each.value().equals(answer));
        if (!offered) {
            throw Refused.field("answer", "was not offered; take the value of an answer, or \"none\"");
        }
        return query.ask();
    }

    private List<Query> queries(String id) {
        return shelf.shown(id).map(audit -> shelf.outline(audit).open()).orElse(List.of());
    }
}
