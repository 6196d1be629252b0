package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The policy as a workbook to decide in, on its way out and back. */
@Controller
final class DecisionsPage {
    private final Pages pages;
    private final Decisions decisions;

    DecisionsPage(Pages pages, Decisions decisions) {
        this.pages = pages;
        this.decisions = decisions;
    }

    @GetMapping("/rules/decisions.xlsx")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> workbook() throws IOException {
        Decisions.Workbook workbook = decisions.workbook();
        return Saved.as(workbook.name(), workbook.bytes());
    }

    /** Proposes what was decided in such a workbook. */
    @PostMapping("/rules/decisions")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> take(
            @RequestParam("files") MultipartFile file,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String author,
            Principal who,
            HttpServletRequest request)
            throws IOException {
        Decisions.Taken taken = decisions.take(file.getBytes(), reason, author, who.getName());
        return taken instanceof Decisions.Taken.Proposed proposed
                ? Pages.to("/rules/proposals/" + proposed.proposal().number())
                : pages.fill(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request,
                        "rules/refused.jte",
                        Map.of("why", ((Decisions.Taken.Unsound) taken).problems()));
    }
}
