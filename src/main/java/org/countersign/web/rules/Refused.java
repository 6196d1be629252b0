package org.countersign.web.rules;

import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What somebody asked for and does not get, with the reason and what to do. */
final class Refused extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    private Refused(HttpStatus status, String why) {
        super(status, why);
    }

    /** Whatever stands there is not as whoever asked believes. */
    static Refused conflict(String why) {
        return new Refused(HttpStatus.CONFLICT, why);
    }

    /** What was sent cannot be taken. */
    static Refused bad(String why) {
        return new Refused(HttpStatus.BAD_REQUEST, why);
    }

    /** Not by this person, or not as things are set here. */
    static Refused forbidden(String why) {
        return new Refused(HttpStatus.FORBIDDEN, why);
    }

    /** Somebody else was at the same draft in the same moment. */
    static Refused changed(int number) {
        return conflict(
                "Proposal " + number + " was changed or handed in a moment ago, so what you sent was not put into"
                        + " it. Go back, and send it again.");
    }

    static Refused missing(String why) {
        return new Refused(HttpStatus.NOT_FOUND, why);
    }

    String why() {
        return Objects.requireNonNullElse(getReason(), "");
    }
}
