package org.countersign.web.reviews;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.countersign.store.Review;
import org.countersign.store.Upload;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Paths;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Quota;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.countersign.web.page.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Opens a review with its first documents. */
@Controller
final class NewReviewPage {
    private final Pages pages;
    private final Shelf shelf;
    private final Today today;
    private final Quota quota;

    NewReviewPage(Pages pages, Shelf shelf, Today today, Quota quota) {
        this.pages = pages;
        this.shelf = shelf;
        this.today = today;
        this.quota = quota;
    }

    @GetMapping("/reviews/new")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> form(HttpServletRequest request) {
        return show(NewReview.blank(UUID.randomUUID().toString(), today.day()), request);
    }

    @PostMapping("/reviews")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> open(
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) Optional<List<MultipartFile>> files,
            HttpServletRequest request,
            Principal who)
            throws IOException {
        NewReview form = NewReview.of(sent);
        Optional<Review> opened =
                form.form().isEmpty() ? Optional.empty() : shelf.reviews().byForm(form.form());
        if (opened.isPresent()) {
            return Pages.to("/reviews/" + opened.get().id());
        }
        List<Upload> uploads = Uploads.chosen(files.orElse(List.of()), paths(request));
        NewReview checked = withFiles(form, uploads);
        return checked.problems().isEmpty() ? open(checked, uploads, who.getName()) : again(checked, request);
    }

    private ResponseEntity<String> open(NewReview form, List<Upload> uploads, String by) {
        List<Upload> all = new ArrayList<>(uploads);
        form.statement(by, today.day()).document().ifPresent(all::add);
        String id = form.form().isEmpty() ? UUID.randomUUID().toString() : form.form();
        Review review = shelf.reviews().open(id, Paths.name(form.name()), by, form.judgedAsOf(), all);
        return Pages.to("/reviews/" + review.id());
    }

    private NewReview withFiles(NewReview form, List<Upload> uploads) {
        return uploads.isEmpty()
                ? form.with("files", "Choose at least one document, a folder of them, or one zip.")
                : quota.objection(uploads).map(why -> form.with("files", why)).orElse(form);
    }

    private ResponseEntity<String> again(NewReview form, HttpServletRequest request) {
        ResponseEntity<String> page = show(form, request);
        return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                .headers(page.getHeaders())
                .body(page.getBody());
    }

    private ResponseEntity<String> show(NewReview form, HttpServletRequest request) {
        return pages.fill(request, "reviews/new.jte", Map.of("form", form));
    }

    /** One by one, as a path may hold a comma. */
    static List<String> paths(HttpServletRequest request) {
        String[] paths = request.getParameterValues("path");
        return paths == null ? List.of() : Arrays.asList(paths);
    }
}
