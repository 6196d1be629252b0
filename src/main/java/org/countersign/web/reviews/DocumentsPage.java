package org.countersign.web.reviews;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.countersign.review.Enclosures;
import org.countersign.store.Enclosed;
import org.countersign.store.HandOuts;
import org.countersign.store.Upload;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Quota;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The documents of a review, what is handed out of it, and the vendor's reply. */
@Controller
final class DocumentsPage {
    private static final String NO_REASON = "Nothing was left out. Say in 1 to " + Enclosed.LONGEST_REASON
            + " characters why: the report names it, since what is left out may be what turned a finding red.";

    private final Pages pages;
    private final Shelf shelf;
    private final HandOuts handOuts;
    private final Quota quota;

    DocumentsPage(Pages pages, Shelf shelf, HandOuts handOuts, Quota quota) {
        this.pages = pages;
        this.shelf = shelf;
        this.handOuts = handOuts;
        this.quota = quota;
    }

    @GetMapping("/reviews/{id}/documents")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) {
        return show(HttpStatus.OK, id, "", request);
    }

    @PostMapping("/reviews/{id}/documents")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> enclose(
            @PathVariable String id,
            @RequestParam(required = false) Optional<List<MultipartFile>> files,
            @RequestParam(defaultValue = "") String replaces,
            HttpServletRequest request,
            Principal who)
            throws IOException {
        shelf.review(id);
        List<Upload> uploads = Uploads.chosen(files.orElse(List.of()), NewReviewPage.paths(request));
        Optional<String> objection = objection(id, uploads, replaces);
        if (objection.isPresent()) {
            return show(HttpStatus.BAD_REQUEST, id, objection.get(), request);
        }
        List<Upload> named = replaces.isEmpty()
                ? uploads
                : List.of(new Upload(replaces, uploads.get(0).bytes()));
        shelf.enclose(id, who.getName(), named);
        return Pages.to("/reviews/" + id);
    }

    /** A document that was sent by mistake is no longer judged, and may be taken back in. */
    @PostMapping("/reviews/{id}/documents/left-out")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> leaveOut(
            @PathVariable String id,
            @RequestParam String path,
            @RequestParam boolean out,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Principal who) {
        shelf.review(id);
        if (out && shelf.enclosures(id).isAlone(path)) {
            return show(HttpStatus.BAD_REQUEST, id, Shelf.ALONE, request);
        } else if (reason.length() > Enclosed.LONGEST_REASON || out && reason.isBlank()) {
            return show(HttpStatus.BAD_REQUEST, id, NO_REASON, request);
        }
        shelf.reviews().papers().leaveOut(id, path, out, reason.strip(), who.getName(), shelf.asOf(id));
        return Pages.to("/reviews/" + id);
    }

    private Optional<String> objection(String id, List<Upload> uploads, String replaces) {
        if (uploads.isEmpty()) {
            return Optional.of("No document was chosen. Choose one or more, then add them.");
        } else if (replaces.isEmpty()) {
            return quota.objection(id, uploads);
        } else if (uploads.size() > 1) {
            return Optional.of("One document replaces another. Send the others by themselves.");
        } else if (!isThere(id, replaces)) {
            return Optional.of("The document to be replaced is not there. Choose one of the list.");
        } else if (!kind(uploads.get(0).path()).equals(kind(replaces))) {
            return Optional.of("\"" + uploads.get(0).path() + "\" is of another kind than \"" + replaces
                    + "\" and cannot stand in its place. Add it as a new document.");
        }
        return quota.objection(id, uploads);
    }

    private boolean isThere(String id, String path) {
        return contained(id).files().contains(path)
                || shelf.reviews().papers().of(id).stream()
                        .anyMatch(each -> each.path().equals(path));
    }

    private Contained contained(String id) {
        Enclosures enclosures = shelf.enclosures(id);
        return enclosures
                .archive()
                .flatMap(archive -> shelf.shown(id))
                .filter(audit -> audit.outline() != null && !shelf.documents().isDeleted(audit.outline()))
                .map(audit -> Contained.of(enclosures, shelf.outline(audit)))
                .orElse(Contained.NOTHING);
    }

    private static String kind(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private ResponseEntity<String> show(HttpStatus status, String id, String problem, HttpServletRequest request) {
        return pages.fill(
                status,
                request,
                "reviews/documents.jte",
                Map.of(
                        "review", shelf.review(id),
                        "documents", Version.of(shelf.reviews().papers().ever(id)),
                        "contained", contained(id),
                        "handOuts", HandOutLine.of(shelf.audits().of(id), handOuts.of(id)),
                        "problem", problem));
    }
}
