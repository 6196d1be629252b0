package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Objects;
import org.countersign.drafting.Succession;
import org.countersign.store.Repeats;
import org.countersign.web.api.format.ProposalJson;
import org.countersign.web.api.format.VersionJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.rules.Deciding;
import org.countersign.web.rules.Proposing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A proposal on its way through two pairs of eyes to being in force. */
@RestController
@RequestMapping(path = Answers.API + "/policy/proposals/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
final class FourEyesApi {

    private final Proposing proposing;
    private final Deciding deciding;
    private final Succession succession;
    private final Once once;

    FourEyesApi(Proposing proposing, Deciding deciding, Succession succession, Once once) {
        this.proposing = proposing;
        this.deciding = deciding;
        this.succession = succession;
        this.once = once;
    }

    /** Something that its author, or who may be, does with a proposal. */
    private interface Step {
        void with(int number, String by);
    }

    /** Has it tried out as it is; what came of it is the impact. */
    @PostMapping("/proof")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> prove(
            @PathVariable int number,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who) {
        return step("prove", number, key, who, proposing::prove);
    }

    @PostMapping("/update")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> update(
            @PathVariable int number,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who) {
        return step("update", number, key, who, proposing::update);
    }

    @PostMapping("/submit")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> submit(
            @PathVariable int number,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who) {
        return step("submit", number, key, who, deciding::submit);
    }

    @PostMapping("/take-back")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> takeBack(
            @PathVariable int number,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who) {
        return step("take back", number, key, who, deciding::takeBack);
    }

    @PostMapping("/withdraw")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> withdraw(
            @PathVariable int number,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who) {
        return step("withdraw", number, key, who, deciding::withdraw);
    }

    @PostMapping(path = "/send-back", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.APPROVE)
    ResponseEntity<String> sendBack(
            @PathVariable int number,
            InputStream body,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        ProposalJson.DecisionRequest sent = Fields.body(body, ProposalJson.DecisionRequest.class);
        Fields fields = new Fields();
        String words = fields.text("words", sent.words(), Fields.LONGEST_TEXT);
        fields.check();
        String reviewer = Objects.requireNonNullElse(sent.reviewer(), who.getName());
        return once.answer(key, who, Digest.of("send back proposal", "" + number, words, reviewer), () -> {
            deciding.sendBack(number, reviewer, words, who.getName());
            return shown(number, who);
        });
    }

    /** Makes it a version, in force at once or on its day. */
    @PostMapping(path = "/approve", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.APPROVE)
    ResponseEntity<String> approve(
            @PathVariable int number,
            InputStream body,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        ProposalJson.DecisionRequest sent = Fields.body(body, ProposalJson.DecisionRequest.class);
        Fields fields = new Fields();
        String digest = fields.text("digest", sent.digest(), Fields.LONGEST_TEXT);
        String words = Objects.requireNonNullElse(fields.optional("words", sent.words(), Fields.LONGEST_TEXT), "");
        fields.check();
        Deciding.Approval approval = new Deciding.Approval(
                Objects.requireNonNullElse(sent.reviewer(), who.getName()),
                words,
                digest,
                Boolean.TRUE.equals(sent.seenFailures()));
        return once.answer(
                key,
                who,
                Digest.of("approve proposal", "" + number, approval.reviewer(), words, digest, "" + approval.seen()),
                () -> {
                    var version = deciding.approve(number, approval, who.getName());
                    return Once.made(
                            Answers.API + "/policy/versions/" + version.number(),
                            VersionJson.of(version, succession.version()));
                });
    }

    private ResponseEntity<String> step(String what, int number, @Nullable String key, Principal who, Step step) {
        return once.answer(key, who, Digest.of(what + " proposal", "" + number), () -> {
            step.with(number, who.getName());
            return shown(number, who);
        });
    }

    private Repeats.Answer shown(int number, Principal who) {
        return Once.done(ProposalJson.of(proposing.view(number, who.getName())));
    }
}
