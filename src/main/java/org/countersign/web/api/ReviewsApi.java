package org.countersign.web.api;

import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.audit.Verdict;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
import org.countersign.store.Upload;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.api.format.ReviewJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Paths;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Quota;
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
import org.springframework.web.multipart.MultipartFile;

/** Reviews: the list, one of them, and a new one. */
@RestController
@RequestMapping(path = Answers.API + "/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReviewsApi {
    private static final int MOST = 200;
    private static final int NAME = 80;

    private final Shelf shelf;
    private final Once once;
    private final Quota quota;

    ReviewsApi(Shelf shelf, Once once, Quota quota) {
        this.shelf = shelf;
        this.once = once;
        this.quota = quota;
    }

    @GetMapping
    @Needs(Permission.READ)
    ResponseEntity<String> list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        Fields fields = new Fields();
        fields.word("decision", decision, Verdict.Decision.class);
        fields.word("state", state, StoredAudit.State.class);
        fields.limit(limit, MOST);
        fields.check();
        return Answers.of(page(
                all().filter(review -> mentions(review, search))
                        .filter(review -> decision.isEmpty()
                                || decision.equals(review.audit().decision()))
                        .filter(review ->
                                state.isEmpty() || state.equals(review.audit().state()))
                        .filter(review -> owner.isEmpty() || owner.equals(review.owner())),
                limit,
                cursor));
    }

    @GetMapping("/{id}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id) {
        return Answers.of(published(shelf.review(id)));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> open(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        Fields fields = new Fields();
        String named = Paths.name(fields.text("name", name, NAME));
        LocalDate day = fields.day("asOf", asOf);
        fields.check();
        List<Upload> uploads = Received.of(files);
        return once.answer(key, who, Digest.of("open", named, day.toString()).and(uploads), () -> {
            Received.granted(quota.objection(uploads));
            Review review = shelf.reviews().open(named, who.getName(), day, uploads);
            return Once.made(Answers.API + "/reviews/" + review.id(), published(review));
        });
    }

    private ReviewJson published(Review review) {
        return ReviewJson.of(review, shelf.audits().of(review.id()).get(0));
    }

    private Stream<ReviewJson> all() {
        Map<String, StoredAudit> newest =
                shelf.audits().newest().stream().collect(Collectors.toMap(StoredAudit::review, Function.identity()));
        return shelf.reviews().all().stream()
                .filter(review -> newest.containsKey(review.id()))
                .map(review -> ReviewJson.of(review, Objects.requireNonNull(newest.get(review.id()))));
    }

    /** The newest first, as the store has them; it goes on behind the review that the cursor names. */
    private static ListJson<ReviewJson> page(Stream<ReviewJson> reviews, int limit, String cursor) {
        List<ReviewJson> rest = reviews.toList();
        if (!cursor.isEmpty()) {
            String[] after = Cursor.read(cursor);
            rest = rest.stream().filter(review -> isBehind(review, after)).toList();
        }
        return ListJson.part(rest, limit, Function.identity(), last -> Cursor.of(last.openedAt(), last.id()));
    }

    private static boolean isBehind(ReviewJson review, String[] after) {
        int age = review.openedAt().compareTo(after[0]);
        return age < 0 || (age == 0 && review.id().compareTo(after[1]) > 0);
    }

    private static boolean mentions(ReviewJson review, String words) {
        return (review.name() + " " + Objects.requireNonNullElse(review.audit().vendor(), "") + " " + review.owner())
                .toLowerCase(Locale.ROOT)
                .contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
