package org.countersign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.intake.settle.Query;
import org.countersign.policy.Check;
import org.countersign.policy.Policy;
import org.countersign.store.Accepted;
import org.countersign.store.Audits;
import org.countersign.store.Review;
import org.countersign.store.Reviews;
import org.countersign.store.StoredAudit;
import org.countersign.store.Trail;
import org.countersign.store.Upload;
import org.countersign.vocabulary.Settlement;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The list of reviews and the page of each. */
@Controller
final class ReviewPages {
    private final Pages pages;
    private final Shelf shelf;
    private final Reviews reviews;
    private final Audits audits;
    private final Trail trail;
    private final Map<String, String> asks;
    private final Clock clock;

    ReviewPages(Pages pages, Shelf shelf, Trail trail, Policy policy, Clock clock) {
        this.pages = pages;
        this.shelf = shelf;
        this.reviews = shelf.reviews();
        this.audits = shelf.audits();
        this.trail = trail;
        this.asks = policy.checks().stream()
                .collect(Collectors.toMap(
                        Check::id, check -> policy.fill(check.page().ask())));
        this.clock = clock;
    }

    @GetMapping("/")
    @Needs(Permission.READ)
    ResponseEntity<String> list(@RequestParam(defaultValue = "") String search, HttpServletRequest request) {
        Map<String, StoredAudit> newest =
                audits.newest().stream().collect(Collectors.toMap(StoredAudit::review, Function.identity()));
        List<ReviewLine> lines = reviews.all().stream()
                .map(review -> new ReviewLine(review, newest.get(review.id())))
                .filter(line -> line.mentions(search))
                .toList();
        return pages.fill(request, "reviews.jte", Map.of("lines", lines, "search", search, "today", today()));
    }

    @PostMapping("/reviews")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> open(
            @RequestParam String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam List<MultipartFile> files,
            Principal who)
            throws IOException {
        Review review = reviews.open(Paths.name(name), who.getName(), asOf, uploads(files));
        return to(review.id());
    }

    @GetMapping("/reviews/{id}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(
            @PathVariable String id, @RequestParam(defaultValue = "") String colour, HttpServletRequest request) {
        Review review = shelf.review(id);
        List<StoredAudit> all = audits.of(id);
        StoredAudit shown = Shelf.lastDone(all).orElse(null);
        ReviewPage page = new ReviewPage(
                review,
                all.get(0),
                shown,
                shown == null ? null : shelf.report(shown),
                shown == null ? null : shelf.reading(shown),
                reviews.enclosed(id),
                reviews.remarks(id),
                trail.of(id),
                colour,
                asks);
        return pages.fill(request, "review.jte", Map.of("page", page, "today", today()));
    }

    @PostMapping("/reviews/{id}/documents")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> enclose(@PathVariable String id, @RequestParam List<MultipartFile> files, Principal who)
            throws IOException {
        shelf.review(id);
        reviews.enclose(id, who.getName(), asOf(id), uploads(files));
        return to(id);
    }

    @PostMapping("/reviews/{id}/settlements")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> settle(
            @PathVariable String id, @RequestParam String key, @RequestParam String answer, Principal who) {
        shelf.review(id);
        Query query = Shelf.lastDone(audits.of(id))
                .flatMap(audit -> shelf.reading(audit).open().stream()
                        .filter(open -> open.key().equals(key))
                        .findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "This question is settled."));
        boolean offered = answer.equals(Settlement.NONE)
                || query.answers().stream().anyMatch(each -> each.value().equals(answer));
        if (!offered) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "This answer was not offered.");
        }
        reviews.settle(id, new Settlement(key, query.ask(), answer, who.getName(), today()), asOf(id));
        return to(id);
    }

    @PostMapping("/reviews/{id}/remarks")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> remark(
            @PathVariable String id, @RequestParam String finding, @RequestParam String words, Principal who) {
        shelf.review(id);
        reviews.remark(id, finding, words, who.getName());
        return to(id);
    }

    @PostMapping("/reviews/{id}/waivers")
    @Needs(Permission.WAIVE)
    ResponseEntity<String> waive(
            @PathVariable String id,
            @RequestParam String check,
            @RequestParam String about,
            @RequestParam String requester,
            @RequestParam String reason,
            @RequestParam String approver,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate expiresOn,
            Principal who) {
        shelf.review(id);
        Accepted waiver = new Accepted(check, about, requester.strip(), reason.strip(), approver.strip(), expiresOn);
        boolean blank = waiver.requester().isEmpty()
                || waiver.reason().isEmpty()
                || waiver.approver().isEmpty();
        if (blank || !waiver.asFact(List.of()).isComplete()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "A waiver needs a requester, a reason, and an approver who is somebody else.");
        }
        reviews.waive(id, who.getName(), waiver, asOf(id));
        return to(id);
    }

    @PostMapping("/reviews/{id}/audits")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> again(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            Principal who) {
        shelf.review(id);
        reviews.ask(id, who.getName(), asOf);
        return to(id);
    }

    @PostMapping("/reviews/{id}/audits/{number}/cancel")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> cancel(@PathVariable String id, @PathVariable int number, Principal who) {
        shelf.review(id);
        audits.cancel(id, number, who.getName());
        return to(id);
    }

    private static List<Upload> uploads(List<MultipartFile> files) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                uploads.add(new Upload(Paths.safe(file.getOriginalFilename()), file.getBytes()));
            }
        }
        if (uploads.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "No document was chosen. Go back and choose some.");
        }
        return uploads;
    }

    private LocalDate asOf(String id) {
        return audits.of(id).get(0).asOf();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static ResponseEntity<String> to(String review) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/reviews/" + review)
                .build();
    }
}
