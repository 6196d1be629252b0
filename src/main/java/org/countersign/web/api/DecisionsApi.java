package org.countersign.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.List;
import org.countersign.store.Upload;
import org.countersign.web.api.format.ProblemJson;
import org.countersign.web.api.format.ProposalJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Saved;
import org.countersign.web.rules.Decisions;
import org.countersign.web.rules.Proposing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The policy as a workbook to decide in, and as a proposal what was decided in it. */
@RestController
@RequestMapping(Answers.API + "/policy/decisions")
final class DecisionsApi {

    private final Decisions decisions;
    private final Proposing proposing;
    private final Once once;

    DecisionsApi(Decisions decisions, Proposing proposing, Once once) {
        this.decisions = decisions;
        this.proposing = proposing;
        this.once = once;
    }

    @GetMapping(produces = Saved.XLSX)
    @Needs(Permission.READ)
    ResponseEntity<byte[]> workbook() throws IOException {
        Decisions.Workbook workbook = decisions.workbook();
        return Saved.as(workbook.name(), MediaType.valueOf(Saved.XLSX), workbook.bytes());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> take(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String author,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        Fields fields = new Fields();
        String why = fields.text("reason", reason, Fields.LONGEST_TEXT);
        fields.check();
        Upload workbook = Received.one(files);
        String by = author == null ? who.getName() : author;
        return once.answer(key, who, Digest.of("decide", why, by).and(List.of(workbook)), () -> {
            int number = proposed(workbook, why, by, who);
            return Once.made(ProposalsApi.AT + number, ProposalJson.of(proposing.view(number, who.getName())));
        });
    }

    private int proposed(Upload workbook, String why, String by, Principal who) {
        try {
            Decisions.Taken taken = decisions.take(workbook.bytes(), why, by, who.getName());
            if (taken instanceof Decisions.Taken.Proposed proposed) {
                return proposed.proposal().number();
            }
            throw Refused.fields(wrong((Decisions.Taken.Unsound) taken));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProblemJson.FieldJson> wrong(Decisions.Taken.Unsound unsound) {
        return unsound.problems().stream()
                .map(problem -> new ProblemJson.FieldJson("files", problem))
                .toList();
    }
}
