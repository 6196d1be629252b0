package org.countersign.web.entry;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.countersign.web.page.ForAnybody;
import org.countersign.web.page.Pages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** What is shown when a request could not be served: why, and what to do next. */
@Controller
final class FaultPage implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(FaultPage.class);

    private final Pages pages;
    private final ErrorAttributes errors;
    private final Premises premises;

    FaultPage(Pages pages, ErrorAttributes errors, Premises premises) {
        this.pages = pages;
        this.premises = premises;
        this.errors = errors;
    }

    @RequestMapping("/error")
    @ForAnybody
    ResponseEntity<?> show(HttpServletRequest request) {
        Throwable fault = errors.getError(new ServletWebRequest(request));
        Refusal refusal = Refusal.of(status(request), fault, message(request));
        String number = refusal.isOurs() ? reported(request, fault) : "";
        if (Wish.of(request).json()) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.reason(number));
            problem.setTitle(refusal.title());
            return ResponseEntity.status(refusal.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return pages.fill(
                refusal.status(),
                request,
                "entry/refusal.jte",
                Map.of(
                        "title",
                        refusal.title(),
                        "reason",
                        refusal.reason(number),
                        "status",
                        refusal.status().value(),
                        "door",
                        !premises.local(),
                        "back",
                        Written.on(request),
                        "written",
                        Written.in(request)));
    }

    /** Into the log goes by which number it is asked for, and the address as we call it, never as it was typed. */
    private static String reported(HttpServletRequest request, @Nullable Throwable fault) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Fault {} at {}", number, request.getAttribute(Permissions.PATTERN), fault);
        return number;
    }

    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(Integer.class::cast)
                .map(HttpStatus::resolve)
                .orElse(HttpStatus.NOT_FOUND);
    }

    private static String message(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_MESSAGE))
                .map(Object::toString)
                .orElse("");
    }
}
