package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.countersign.policy.Check;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.countersign.review.InForce;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The catalogue of checks, to read. */
@Controller
final class RulePages {
    private final Pages pages;
    private final InForce inForce;

    RulePages(Pages pages, InForce inForce) {
        this.pages = pages;
        this.inForce = inForce;
    }

    @GetMapping("/rules")
    @Needs(Permission.READ)
    ResponseEntity<String> list(HttpServletRequest request) {
        return pages.fill(request, "rules/list.jte", Map.of("policy", inForce.policy()));
    }

    @GetMapping("/rules/{id}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) throws IOException {
        Policy policy = inForce.policy();
        Check check = policy.checks().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such check."));
        Page page = check.page();
        String rules = Files.readString(policy.folder().resolve(page.area()).resolve(id + ".drl"));
        return pages.fill(
                request,
                "rules/check.jte",
                Map.of(
                        "page", page,
                        "area", policy.areas().getOrDefault(page.area(), page.area()),
                        "position", policy.fill(page.position()),
                        "fix", policy.fill(page.fix()),
                        "ask", policy.fill(page.ask()),
                        "text", policy.fill(page.text()),
                        "rules", rules,
                        "cases", Files.readString(check.cases())));
    }
}
