package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Objects;
import org.countersign.store.Proposals;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.api.format.ProposalJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Saved;
import org.countersign.web.page.Shelf;
import org.countersign.web.rules.Proposing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of the policy that people propose, and what came of trying them out. */
@RestController
@RequestMapping(path = Answers.API + "/policy/proposals", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProposalsApi {
    static final String AT = Answers.API + "/policy/proposals/";

    private final Shelf shelf;
    private final Proposals proposals;
    private final Proposing proposing;
    private final Once once;

    ProposalsApi(Shelf shelf, Proposals proposals, Proposing proposing, Once once) {
        this.shelf = shelf;
        this.proposals = proposals;
        this.proposing = proposing;
        this.once = once;
    }

    /** The newest first. */
    @GetMapping
    @Needs(Permission.READ)
    ResponseEntity<String> list() {
        return Answers.of(
                ListJson.whole(proposals.all().stream().map(ProposalJson::of).toList()));
    }

    @GetMapping("/{number}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable int number, Principal who) {
        return Answers.of(ProposalJson.of(proposing.view(number, who.getName())));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> open(
            InputStream body, @RequestHeader(name = Once.HEADER, required = false) @Nullable String key, Principal who)
            throws IOException {
        ProposalJson.OpenRequest sent = Fields.body(body, ProposalJson.OpenRequest.class);
        Fields fields = new Fields();
        String title = fields.text("title", sent.title(), Fields.LONGEST_TEXT);
        String reason = fields.text("reason", sent.reason(), Fields.LONGEST_TEXT);
        LocalDate effectiveOn = fields.optionalDay("effectiveOn", sent.effectiveOn());
        String author = Objects.requireNonNullElse(sent.author(), who.getName());
        fields.check();
        return once.answer(key, who, Digest.of("propose", title, reason, "" + effectiveOn, author), () -> {
            int number = proposing
                    .open(title, reason, author, effectiveOn, who.getName())
                    .number();
            return Once.made(AT + number, ProposalJson.of(proposing.view(number, who.getName())));
        });
    }

    /** Cases, difference, and what becomes of the reviews, once it was tried out as it is now. */
    @GetMapping("/{number}/impact")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> impact(@PathVariable int number) {
        return Answers.filed(shelf, proposing.proved(number).outcome(), MediaType.APPLICATION_JSON);
    }

    @GetMapping(path = "/{number}/impact/workbook", produces = Saved.XLSX)
    @Needs(Permission.READ)
    ResponseEntity<byte[]> workbook(@PathVariable int number) {
        return Answers.filed(shelf, proposing.proved(number).workbook(), MediaType.valueOf(Saved.XLSX));
    }
}
