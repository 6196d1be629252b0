package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Objects;
import org.countersign.drafting.Succession;
import org.countersign.store.Policies;
import org.countersign.web.api.format.ChangeJson;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.api.format.ProposalJson;
import org.countersign.web.api.format.VersionJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.rules.Proposing;
import org.countersign.web.rules.Versions;
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

/** The versions of the policy: who, when and why, what differs, the way back, and each as files. */
@RestController
@RequestMapping(path = Answers.API + "/policy/versions", produces = MediaType.APPLICATION_JSON_VALUE)
final class VersionsApi {
    private static final String ZIP = "application/zip";

    private final Policies policies;
    private final Versions versions;
    private final Proposing proposing;
    private final Succession succession;
    private final Once once;

    VersionsApi(Policies policies, Versions versions, Proposing proposing, Succession succession, Once once) {
        this.policies = policies;
        this.versions = versions;
        this.proposing = proposing;
        this.succession = succession;
        this.once = once;
    }

    /** The newest first. */
    @GetMapping
    @Needs(Permission.READ)
    ResponseEntity<String> list() {
        return Answers.of(ListJson.whole(policies.all().stream()
                .map(version -> VersionJson.of(version, succession.version()))
                .toList()));
    }

    @GetMapping("/{number}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable int number) {
        return Answers.of(VersionJson.of(versions.version(number), succession.version()));
    }

    @GetMapping("/{number}/difference")
    @Needs(Permission.READ)
    ResponseEntity<String> difference(@PathVariable int number, @RequestParam int from) {
        return Answers.of(ListJson.whole(
                versions.difference(from, number).stream().map(ChangeJson::of).toList()));
    }

    /** The rules folder of a version. */
    @GetMapping(path = "/{number}/rules", produces = ZIP)
    @Needs(Permission.READ)
    ResponseEntity<byte[]> zip(@PathVariable int number) throws IOException {
        return ResponseEntity.ok().contentType(MediaType.valueOf(ZIP)).body(versions.zip(number));
    }

    /** Proposes to go back to what an older version says. */
    @PostMapping(path = "/{number}/restore", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> restore(
            @PathVariable int number,
            InputStream body,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        VersionJson.RestoreRequest sent = Fields.body(body, VersionJson.RestoreRequest.class);
        Fields fields = new Fields();
        String reason = fields.text("reason", sent.reason(), Fields.LONGEST_TEXT);
        fields.check();
        String author = Objects.requireNonNullElse(sent.author(), who.getName());
        return once.answer(key, who, Digest.of("restore", "" + number, reason, author), () -> {
            int opened = versions.restore(number, reason, author, who.getName()).number();
            return Once.made(ProposalsApi.AT + opened, ProposalJson.of(proposing.view(opened, who.getName())));
        });
    }

    /** Takes back a version whose day has not come. */
    @PostMapping(path = "/{number}/call-off", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.APPROVE)
    ResponseEntity<String> callOff(
            @PathVariable int number,
            InputStream body,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        VersionJson.CallOffRequest sent = Fields.body(body, VersionJson.CallOffRequest.class);
        Fields fields = new Fields();
        String reason = fields.text("reason", sent.reason(), Fields.LONGEST_TEXT);
        fields.check();
        return once.answer(
                key,
                who,
                Digest.of("call off", "" + number, reason),
                () -> Once.done(VersionJson.of(versions.callOff(number, reason, who.getName()), succession.version())));
    }
}
