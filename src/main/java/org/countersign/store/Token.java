package org.countersign.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lets a program in on behalf of a person; the secret itself is not kept.
 *
 * @param scopes what it may be used for at most
 * @param lastUsedOn the day, in UTC
 * @param revokedBy absent as long as nobody revoked it
 */
public record Token(
        String id,
        String owner,
        String name,
        Set<String> scopes,
        Instant madeAt,
        Instant expiresAt,
        @Nullable LocalDate lastUsedOn,
        @Nullable String revokedBy) {

    public Token {
        scopes = Set.copyOf(scopes);
    }

    /** It still lets somebody in. */
    public boolean isGood(Instant now) {
        return revokedBy == null && now.isBefore(expiresAt);
    }
}
