package org.countersign.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeSet;
import org.countersign.store.Token;

/**
 * A token in the list of them.
 *
 * @param state in words
 * @param good it still lets a program in
 */
public record TokenLine(
        Token token, String scopes, String made, String until, String used, String state, boolean good) {

    static TokenLine of(Token token, Instant now) {
        LocalDate used = token.lastUsedOn();
        return new TokenLine(
                token,
                String.join(", ", new TreeSet<>(token.scopes())),
                day(token.madeAt()),
                day(token.expiresAt()),
                used == null ? "never" : used.toString(),
                state(token, now),
                token.isGood(now));
    }

    private static String state(Token token, Instant now) {
        return token.revokedBy() != null ? "revoked by " + token.revokedBy() : token.isGood(now) ? "good" : "expired";
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }
}
