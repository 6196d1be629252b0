package org.countersign.web.api;

import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of problems that a program may have to tell apart. */
enum Kind {
    INVALID(400, "Something that was sent cannot be taken as it is"),
    UNAUTHENTICATED(401, "A token that is good is needed"),
    FORBIDDEN(403, "This may not be done with this token"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "That cannot be done with this address"),
    NOT_ACCEPTABLE(406, "There is no answer of the kind that was asked for"),
    CONFLICT(409, "Something else is in the way"),
    GONE(410, "What was asked for was there, and was deleted"),
    PRECONDITION_FAILED(412, "What was expected to be there is not, or the other way round"),
    TOO_LARGE(413, "More was sent than can be taken at once"),
    MEDIA_TYPE(415, "What was sent is of a kind that is not taken here"),
    KEY_REUSED(422, "The key was used for another request"),
    TOO_MANY(429, "Too many requests came in a short time"),
    FAULT(500, "This is a fault of Countersign");

    private final int status;
    private final String title;

    Kind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** A name, not an address: nothing need be fetched to understand it. */
    String type() {
        return "urn:countersign:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(int status) {
        return Stream.of(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status >= 500 ? FAULT : INVALID);
    }
}
