package org.countersign.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The trail, and whether it is whole. */
@Controller
final class TrailPage {
    private static final int SHOWN = 500;

    private final Pages pages;
    private final Shelf shelf;

    TrailPage(Pages pages, Shelf shelf) {
        this.pages = pages;
        this.shelf = shelf;
    }

    @GetMapping("/admin/trail")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> show(HttpServletRequest request) {
        return pages.fill(
                request,
                "admin/trail.jte",
                Map.of(
                        "entries",
                        shelf.trail().last(SHOWN),
                        "verification",
                        shelf.trail().verify()));
    }
}
