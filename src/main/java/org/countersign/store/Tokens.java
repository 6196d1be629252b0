package org.countersign.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The tokens by which programs come in. */
public final class Tokens {

    /** How each begins, so that a scanner for secrets knows one where it lies about. */
    public static final String PREFIX = "cs_";

    private static final int BYTES = 32;
    private static final RowMapper<Token> TOKEN = (row, context) -> new Token(
            row.getString("id"),
            row.getString("owner"),
            row.getString("name"),
            Set.of(row.getString("scopes").split(" ")),
            Instant.parse(row.getString("made_at")),
            Instant.parse(row.getString("expires_at")),
            day(row.getString("last_used_on")),
            row.getString("revoked_by"));

    private final Database database;
    private final Clock clock;
    private final Trail trail;
    private final SecureRandom random = new SecureRandom();

    public Tokens(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * A token just made.
     *
     * @param secret what a program shows; nobody can look it up later
     */
    public record Made(String secret, Token token) {}

    public Made make(String owner, String name, Set<String> scopes, Duration life) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Token token = new Token(UUID.randomUUID().toString(), owner, name, scopes, now, now.plus(life), null, null);
        database.write(handle -> {
            add(handle, token, Sha256.of(secret));
            trail.add(
                    handle, owner, "made the token " + name + " for " + words(scopes) + " until " + now.plus(life), "");
        });
        return new Made(secret, token);
    }

    /** The token that this is the secret of, as long as it is good; that it was used is noted once a day. */
    public Optional<Token> admit(String secret) {
        Instant now = clock.instant();
        Optional<Token> found = database.look(handle -> handle.createQuery("SELECT * FROM token WHERE sha256 = :sha256")
                .bind("sha256", Sha256.of(secret))
                .map(TOKEN)
                .findOne());
        Optional<Token> good = found.filter(token -> token.isGood(now));
        good.ifPresent(token -> use(token, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return good;
    }

    /** Ends it; false where there is no such token that still stood. */
    public boolean revoke(String id, String by) {
        return database.change(handle -> {
            Optional<Token> token = find(handle, id).filter(each -> each.revokedBy() == null);
            token.ifPresent(each -> {
                handle.createUpdate("UPDATE token SET revoked_at = :at, revoked_by = :by WHERE id = :id")
                        .bind("at", clock.instant().toString())
                        .bind("by", by)
                        .bind("id", id)
                        .execute();
                trail.add(handle, by, "revoked the token " + each.name() + " of " + each.owner(), "");
            });
            return token.isPresent();
        });
    }

    public Optional<Token> find(String id) {
        return database.look(handle -> find(handle, id));
    }

    /** Those of one person, the newest first. */
    public List<Token> of(String owner) {
        return all().stream().filter(token -> token.owner().equals(owner)).toList();
    }

    /** Those of everybody, the newest first. */
    public List<Token> all() {
        return database.look(handle -> handle.createQuery("SELECT * FROM token ORDER BY made_at DESC, id")
                .map(TOKEN)
                .list());
    }

    private void use(Token token, LocalDate today) {
        if (!today.equals(token.lastUsedOn())) {
            database.write(handle -> handle.createUpdate("UPDATE token SET last_used_on = :today WHERE id = :id")
                    .bind("today", today.toString())
                    .bind("id", token.id())
                    .execute());
        }
    }

    private static Optional<Token> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM token WHERE id = :id")
                .bind("id", id)
                .map(TOKEN)
                .findOne();
    }

    private static void add(Handle handle, Token token, String sha256) {
        handle.createUpdate("INSERT INTO token (id, sha256, owner, name, scopes, made_at, expires_at)"
                        + " VALUES (:id, :sha256, :owner, :name, :scopes, :made, :expires)")
                .bind("id", token.id())
                .bind("sha256", sha256)
                .bind("owner", token.owner())
                .bind("name", token.name())
                .bind("scopes", words(token.scopes()))
                .bind("made", token.madeAt().toString())
                .bind("expires", token.expiresAt().toString())
                .execute();
    }

    private static String words(Set<String> scopes) {
        return String.join(" ", new TreeSet<>(scopes));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
