package org.countersign.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.countersign.web.page.ForAnybody;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Shelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Sends a browser to single sign-on. */
@Controller
final class SignOnPage {
    private static final Logger LOG = LoggerFactory.getLogger(SignOnPage.class);

    private final Optional<SignOnRequest> requests;

    SignOnPage(Optional<SignOnRequest> requests) {
        this.requests = requests;
    }

    @GetMapping("/sign-on")
    @ForAnybody
    ResponseEntity<String> go(
            @RequestParam(defaultValue = "/") String next, HttpServletRequest request, HttpServletResponse response) {
        SignOnRequest asked = requests.orElseThrow(Shelf::missing);
        try {
            return Pages.to(asked.begin(Onward.safe(next), request, response).getAuthorizationRequestUri());
        } catch (RuntimeException e) {
            LOG.warn("Single sign-on could not be asked how it is reached", e);
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Single sign-on cannot be reached at the moment. Try again in a few minutes.",
                    e);
        }
    }
}
