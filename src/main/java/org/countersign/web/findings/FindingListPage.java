package org.countersign.web.findings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Colour;
import org.countersign.store.StoredFinding;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The findings of a review. */
@Controller
final class FindingListPage {
    private final Pages pages;
    private final Shelf shelf;

    FindingListPage(Pages pages, Shelf shelf) {
        this.pages = pages;
        this.shelf = shelf;
    }

    @GetMapping("/reviews/{id}/findings")
    @Needs(Permission.READ)
    ResponseEntity<String> list(
            @PathVariable String id, @RequestParam(defaultValue = "") String colour, HttpServletRequest request) {
        List<StoredFinding> findings =
                shelf.shown(id).map(audit -> shelf.findings().of(id, audit.number())).orElse(List.of()).stream()
                        .filter(finding -> colour.isEmpty()
                                ? !finding.colour().equals(Colour.GREEN.name())
                                : finding.colour().equals(colour))
                        .sorted(Comparator.comparing(finding -> Colour.valueOf(finding.colour())))
                        .toList();
        return pages.fill(request, "findings/list.jte", Map.of("review", shelf.review(id), "findings", findings));
    }
}
