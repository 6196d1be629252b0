package org.countersign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.audit.Auditor;
import org.countersign.intake.settle.Query;
import org.countersign.reading.ReadingJson;
import org.countersign.report.PublishedJson;
import org.countersign.report.json.AuditJson;
import org.countersign.store.Accepted;
import org.countersign.store.Audits;
import org.countersign.store.Documents;
import org.countersign.store.Review;
import org.countersign.store.Reviews;
import org.countersign.store.StoredAudit;
import org.countersign.store.Trail;
import org.countersign.store.Upload;
import org.countersign.vocabulary.Settlement;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
    private final Reviews reviews;
    private final Audits audits;
    private final Documents documents;
    private final Trail trail;
    private final Auditor auditor;
    private final Clock clock;

    ReviewPages(
            Pages pages,
            Reviews reviews,
            Audits audits,
            Documents documents,
            Trail trail,
            Auditor auditor,
            Clock clock) {
        this.pages = pages;
        this.reviews = reviews;
        this.audits = audits;
        this.documents = documents;
        this.trail = trail;
        this.auditor = auditor;
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
        Review review = review(id);
        List<StoredAudit> all = audits.of(id);
        StoredAudit shown = all.stream()
                .filter(audit -> audit.state() == StoredAudit.State.DONE)
                .findFirst()
                .orElse(null);
        Map<String, String> asks = auditor.policy().checks().stream()
                .collect(Collectors.toMap(check -> check.id(), check -> auditor.policy()
                        .fill(check.page().ask())));
        ReviewPage page = new ReviewPage(
                review,
                all.get(0),
                shown,
                shown == null ? null : PublishedJson.read(bytes(shown.report()), AuditJson.class),
                shown == null ? null : PublishedJson.read(bytes(shown.reading()), ReadingJson.DossierJson.class),
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
        review(id);
        reviews.enclose(id, who.getName(), asOf(id), uploads(files));
        return to(id);
    }

    @PostMapping("/reviews/{id}/settlements")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> settle(
            @PathVariable String id, @RequestParam String key, @RequestParam String answer, Principal who) {
        review(id);
        Query query = audits.of(id).stream()
                .filter(audit -> audit.state() == StoredAudit.State.DONE)
                .findFirst()
                .flatMap(audit ->
                        PublishedJson.read(bytes(audit.reading()), ReadingJson.DossierJson.class).open().stream()
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
        review(id);
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
        review(id);
        if (requester.isBlank()
                || reason.isBlank()
                || approver.isBlank()
                || requester.strip().equalsIgnoreCase(approver.strip())) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "A waiver needs a requester, a reason, and an approver who is somebody else.");
        }
        reviews.waive(
                id,
                who.getName(),
                new Accepted(check, about, requester.strip(), reason.strip(), approver.strip(), expiresOn),
                asOf(id));
        return to(id);
    }

    @PostMapping("/reviews/{id}/audits")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> again(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            Principal who) {
        review(id);
        reviews.ask(id, who.getName(), asOf);
        return to(id);
    }

    @PostMapping("/reviews/{id}/audits/{number}/cancel")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> cancel(@PathVariable String id, @PathVariable int number, Principal who) {
        review(id);
        audits.cancel(id, number, who.getName());
        return to(id);
    }

    @GetMapping("/reviews/{id}/audits/{number}/{format:xlsx|json}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable int number, @PathVariable String format) {
        Review review = review(id);
        StoredAudit audit = audits.of(id).stream()
                .filter(each -> each.number() == number && each.state() == StoredAudit.State.DONE)
                .findFirst()
                .orElseThrow(ReviewPages::missing);
        return file(review.name() + "." + format, bytes(format.equals("json") ? audit.report() : audit.workbook()));
    }

    @GetMapping("/reviews/{id}/documents/{sha256}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable String sha256) {
        review(id);
        return reviews.enclosed(id).stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .map(each -> file(each.path().substring(each.path().lastIndexOf('/') + 1), bytes(sha256)))
                .orElseThrow(ReviewPages::missing);
    }

    @GetMapping("/trail")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> trail(HttpServletRequest request) {
        return pages.fill(request, "trail.jte", Map.of("entries", trail.last(500), "verification", trail.verify()));
    }

    /** Always to be saved, never shown: a document of somebody else must not become a page of ours. */
    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(bytes);
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

    private Review review(String id) {
        return reviews.find(id).orElseThrow(ReviewPages::missing);
    }

    private LocalDate asOf(String id) {
        return audits.of(id).get(0).asOf();
    }

    private byte[] bytes(@Nullable String sha256) {
        return Optional.ofNullable(sha256).flatMap(documents::find).orElseThrow(ReviewPages::missing);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such review or document.");
    }

    private static ResponseEntity<String> to(String review) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/reviews/" + review)
                .build();
    }
}
