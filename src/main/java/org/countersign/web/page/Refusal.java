package org.countersign.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that says what went wrong, and what to do next; of a fault of ours it says no more than that. */
@Component
final class Refusal implements ErrorViewResolver {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        StringOutput page = new StringOutput();
        engine.render("refusal.jte", Map.of("title", title(status), "words", words(request, status)), page);
        return new ModelAndView((values, asked, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(page.toString());
        });
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "You are not signed in";
            case FORBIDDEN -> "You may not do this";
            case NOT_FOUND -> "There is nothing here";
            case CONTENT_TOO_LARGE -> "Too much at once";
            default -> status.is5xxServerError() ? "A fault of ours" : "This cannot be done";
        };
    }

    /** What the refusing code said, if it said something to the user. */
    private static String words(HttpServletRequest request, HttpStatus status) {
        Object said = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        if (status.is5xxServerError()) {
            return "This is a fault of ours, not of yours. Nothing that was saved is lost. Please report it.";
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return "A document may have 64 MB, and all that are sent at once 256 MB. Go back and send them in parts.";
        }
        return said instanceof String text && !text.isBlank()
                ? text
                : "Go back, look at what you entered, and try again.";
    }
}
