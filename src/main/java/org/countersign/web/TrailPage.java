package org.countersign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.countersign.store.Trail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The trail, and whether it is whole. */
@Controller
final class TrailPage {
    private static final int SHOWN = 500;

    private final Pages pages;
    private final Trail trail;

    TrailPage(Pages pages, Trail trail) {
        this.pages = pages;
        this.trail = trail;
    }

    @GetMapping("/trail")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> show(HttpServletRequest request) {
        return pages.fill(request, "trail.jte", Map.of("entries", trail.last(SHOWN), "verification", trail.verify()));
    }
}
