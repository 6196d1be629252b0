package org.countersign.web.api;

import java.net.URI;
import java.security.Principal;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.countersign.report.PublishedJson;
import org.countersign.store.Repeats;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Does what a request with a key asks for, once, and gives the same answer as often as it is sent. */
@Component
final class Once {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Repeats repeats;

    Once(Repeats repeats) {
        this.repeats = repeats;
    }

    /** Something was made, and is to be found there. */
    static Repeats.Answer made(@Nullable String at, Object published) {
        return new Repeats.Answer(201, at, PublishedJson.line(published));
    }

    /** Something that was there stands otherwise now. */
    static Repeats.Answer done(Object published) {
        return new Repeats.Answer(200, null, PublishedJson.line(published));
    }

    ResponseEntity<String> answer(@Nullable String key, Principal who, Digest digest, Supplier<Repeats.Answer> effect) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Refused.field(
                    HEADER, "is missing or not 1 to 200 signs without blanks; send a new UUID for each new request");
        }
        Repeats.Outcome outcome = repeats.once(who.getName(), key, digest.hex(), effect);
        if (outcome instanceof Repeats.Outcome.Answered answered) {
            return response(answered);
        }
        throw Refused.as(
                Kind.KEY_REUSED,
                "This " + HEADER + " came before with other content. Send what came then, or use a new key.");
    }

    private static ResponseEntity<String> response(Repeats.Outcome.Answered answered) {
        Repeats.Answer answer = answered.answer();
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answered.again()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.body(answer.body());
    }
}
