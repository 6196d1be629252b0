package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.countersign.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Shows why something was not done, and what to do. */
@ControllerAdvice(basePackageClasses = Refused.class)
final class RefusedPage {
    private final Pages pages;

    RefusedPage(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<String> show(Refused refused, HttpServletRequest request) {
        return with(refused, pages.fill(request, "rules/refused.jte", Map.of("why", List.of(refused.why()))));
    }

    private static ResponseEntity<String> with(Refused refused, ResponseEntity<String> page) {
        return ResponseEntity.status(refused.getStatusCode())
                .headers(page.getHeaders())
                .body(page.getBody());
    }
}
