package org.countersign.web.findings;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One finding, with its evidence beside it and what people do about it. */
@Controller
final class FindingPage {
    private final Pages pages;
    private final FindingDesk desk;

    FindingPage(Pages pages, FindingDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/reviews/{id}/finding")
    @Needs(Permission.READ)
    ResponseEntity<String> show(
            @PathVariable String id, @RequestParam String key, Asked asked, Principal who, HttpServletRequest request) {
        return pages.fill(request, "findings/finding.jte", Map.of("page", desk.open(id, key, asked, who.getName())));
    }
}
