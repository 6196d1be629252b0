package org.countersign.web.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.countersign.store.StoredAudit;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A place of a document, with what stands around it; for a script only the preview, to be put beside what cites it. */
@Controller
final class SourcePage {
    private final Pages pages;
    private final Shelf shelf;
    private final Previews previews;

    SourcePage(Pages pages, Shelf shelf, Previews previews) {
        this.pages = pages;
        this.shelf = shelf;
        this.previews = previews;
    }

    @GetMapping("/reviews/{id}/read/source")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, @ModelAttribute Cited cited, HttpServletRequest request) {
        StoredAudit audit = shelf.shown(id).orElseThrow(Shelf::missing);
        Preview preview = previews.of(audit, shelf.outline(audit), cited).orElseThrow(Shelf::missing);
        return request.getHeader("HX-Request") != null
                ? pages.fill(request, "reading/preview.jte", Map.of("preview", preview))
                : pages.fill(request, "reading/source.jte", values(id, preview, CorrectionForm.of(cited)));
    }

    /** The page with what was sent, which could not be kept so. */
    ResponseEntity<String> again(String id, Correcting.Wanted sent, String problem, HttpServletRequest request) {
        StoredAudit audit = shelf.shown(id).orElseThrow(Shelf::missing);
        Preview preview = previews.of(audit, shelf.outline(audit), Cited.sheet(sent.file(), sent.within()))
                .orElseThrow(Shelf::missing);
        return pages.fill(
                HttpStatus.BAD_REQUEST,
                request,
                "reading/source.jte",
                values(id, preview, new CorrectionForm(true, sent, problem)));
    }

    private Map<String, Object> values(String id, Preview preview, CorrectionForm form) {
        Map<String, Object> values = new HashMap<>();
        values.put("review", shelf.review(id));
        values.put("preview", preview);
        values.put("form", form);
        values.put(
                "waiting",
                shelf.reviews().corrections().kept(id).stream()
                        .filter(kept -> !kept.judged()
                                && kept.correction()
                                        .file()
                                        .equals(preview.cited().file()))
                        .toList());
        return values;
    }
}
