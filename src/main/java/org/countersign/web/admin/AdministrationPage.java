package org.countersign.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the pages of an administrator begin. */
@Controller
final class AdministrationPage {
    private final Pages pages;

    AdministrationPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/admin")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> show(HttpServletRequest request) {
        return pages.fill(request, "admin/index.jte", Map.of());
    }
}
