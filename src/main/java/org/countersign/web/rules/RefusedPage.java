package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Shows why something was not done, and what to do. */
@ControllerAdvice(basePackageClasses = Refused.class)
final class RefusedPage {
    private static final Pattern OF_A_PROPOSAL = Pattern.compile("(/rules/proposals/\\d{1,9})/.*");

    private final Pages pages;

    RefusedPage(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<String> show(Refused refused, HttpServletRequest request) {
        return with(
                refused,
                pages.fill(
                        request,
                        "rules/refused.jte",
                        Map.of("why", List.of(refused.why()), "back", back(refused, request.getRequestURI()))));
    }

    /** The proposal that it was about; empty where there is none. */
    private static String back(Refused refused, String path) {
        Matcher proposal = OF_A_PROPOSAL.matcher(path);
        return refused.getStatusCode() != HttpStatus.NOT_FOUND && proposal.matches() ? proposal.group(1) : "";
    }

    private static ResponseEntity<String> with(Refused refused, ResponseEntity<String> page) {
        return ResponseEntity.status(refused.getStatusCode())
                .headers(page.getHeaders())
                .body(page.getBody());
    }
}
