package org.countersign.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the file of an installation says, by keys such as {@code mail.host}; on one's own machine there is none. */
public record Settings(Map<String, String> values) {

    /** All keys there are, each explained in docs/serving.md. */
    private static final String KEYS = """
            database.url database.user database.password
            address port public-url tls.certificate tls.key behind-proxy
            accounts.passwords accounts.second-factor session.idle-minutes session.hours
            sign-on.issuer sign-on.client-id sign-on.client-secret sign-on.name sign-on.new-people sign-on.trust-email
            sign-on.sign-out
            mail.host mail.port mail.user mail.password mail.from mail.to mail.tls mail.certificate
            webhook.url webhook.secret retention.days
            documents.review-megabytes documents.all-megabytes
            """;

    /** Those of one's own machine. */
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Map.copyOf(values);
    }

    public static SortedSet<String> keys() {
        return new TreeSet<>(List.of(KEYS.strip().split("\\s+")));
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public String text(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    /** A value that was found sound when the file was read. */
    public int number(String key, int otherwise) {
        return find(key).map(Integer::parseInt).orElse(otherwise);
    }

    public boolean is(String key, boolean otherwise) {
        return find(key).map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** Never the values, of which some are secrets. */
    @Override
    public String toString() {
        return "settings of " + new TreeSet<>(values.keySet());
    }
}
