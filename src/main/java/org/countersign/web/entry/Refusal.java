package org.countersign.web.entry;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.countersign.web.page.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/** Why a request was not served, in words for whoever sent it. */
record Refusal(HttpStatus status, String given) {
    private static final int DEEPEST = 10;
    private static final Map<HttpStatus, String> USUAL = Map.of(
            HttpStatus.BAD_REQUEST,
            "Something in what was sent is missing or is not what it should be. Go back and look it through.",
            HttpStatus.UNAUTHORIZED,
            "You are not signed in.",
            HttpStatus.FORBIDDEN,
            "You may not do this.",
            HttpStatus.NOT_FOUND,
            "There is nothing at this address. It may have been mistyped, or what was here was removed.",
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address is reached by a form of ours, not by itself. Go back and use the form.",
            HttpStatus.CONFLICT,
            "Somebody changed this meanwhile. Load the page again and look.",
            HttpStatus.CONTENT_TOO_LARGE,
            "This is too large. A file may have " + Uploads.LARGEST_FILE + ", all files of one upload together "
                    + Uploads.LARGEST_UPLOAD + ": leave out what the review does not need, or add files one after"
                    + " another. Rules and cases that are typed in may have half a megabyte each: split the check.",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "This kind of content is not taken here.");
    private static final Map<HttpStatus, String> TITLES = Map.of(
            HttpStatus.BAD_REQUEST, "This could not be understood",
            HttpStatus.UNAUTHORIZED, "Please sign in",
            HttpStatus.FORBIDDEN, "Not allowed",
            HttpStatus.NOT_FOUND, "Not found",
            HttpStatus.CONFLICT, "It was changed meanwhile",
            HttpStatus.CONTENT_TOO_LARGE, "Too large",
            HttpStatus.SERVICE_UNAVAILABLE, "Not available at the moment");

    /**
     * Makes it of what a request ended with.
     *
     * @param message what was said to the server, which may be words of a library
     */
    static Refusal of(HttpStatus status, @Nullable Throwable fault, String message) {
        if (isCausedBy(fault, ".*(Size|Count)\\w*Exceeded\\w*")) {
            return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "");
        }
        if (isCausedBy(fault, "MultipartException")) {
            return new Refusal(HttpStatus.BAD_REQUEST, "");
        }
        if (isCausedBy(fault, ".*ConnectionException")) {
            return new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The database cannot be reached at the moment. Wait a little, load the page again, and look whether"
                            + " what you did last is there.");
        }
        return new Refusal(status, given(fault, message));
    }

    private static String given(@Nullable Throwable fault, String message) {
        if (fault instanceof ResponseStatusException ours && fault.getClass() == ResponseStatusException.class) {
            return Objects.requireNonNullElse(ours.getReason(), "");
        }
        if (fault instanceof MissingServletRequestParameterException missing) {
            return "\"" + missing.getParameterName() + "\" is missing. Go back and fill it in.";
        }
        if (fault instanceof MethodArgumentTypeMismatchException mismatch) {
            return "\"" + mismatch.getName() + "\" is not what it should be. Go back and correct it.";
        }
        // What we say to the server ourselves is a sentence; a library says a phrase, or has a fault to go with it.
        return fault == null && message.endsWith(".") ? message : "";
    }

    /** Whether it is no mistake of who sent the request. */
    boolean isOurs() {
        return status.is5xxServerError() && given.isEmpty();
    }

    String title() {
        if (isOurs()) {
            return "This is a fault of ours";
        }
        return status == HttpStatus.CONFLICT && !given.isEmpty()
                ? "This was not done"
                : TITLES.getOrDefault(status, "This did not work");
    }

    /**
     * What is told.
     *
     * @param number by which a fault of ours is found in the log
     */
    String reason(String number) {
        if (isOurs()) {
            return "It is not your mistake. Try once more; if it goes on, tell whoever looks after Countersign here that"
                    + " fault " + number + " stands in its log.";
        }
        return given.isEmpty() ? USUAL.getOrDefault(status, "Go back and try something else.") : given;
    }

    /** By the name of its class, as of the libraries that throw it only some may be seen from here. */
    private static boolean isCausedBy(@Nullable Throwable fault, String name) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause.getClass().getSimpleName().matches(name));
    }
}
