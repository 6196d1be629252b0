package org.countersign.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;

/** What somebody was at when a request was refused, so that nobody has to write it anew. */
final class Written {
    private static final Set<String> SECRET = Set.of("password", "again", "before", "code");

    private Written() {}

    /** Whatever was typed as words into a form of ours; one word is soon typed again. */
    static List<String> in(HttpServletRequest request) {
        return isForm(request)
                ? request.getParameterMap().entrySet().stream()
                        .filter(field -> !SECRET.contains(field.getKey()))
                        .flatMap(field -> Arrays.stream(field.getValue()))
                        .filter(value -> value.strip().matches("(?s).*\\s.*"))
                        .toList()
                : List.of();
    }

    /** The page of ours on which the form was, where the browser says it. */
    static Optional<String> on(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer"))
                .filter(at -> isForm(request))
                .map(at -> Onward.safe(at.replaceFirst("^https?://[^/]*", "")))
                .filter(path -> !path.equals("/"));
    }

    private static boolean isForm(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
