package org.countersign.web.notices;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.web.page.Settings;
import org.jspecify.annotations.Nullable;

/** The ways by which notices leave this machine; none, unless the file of the installation names one. */
public record Ways(List<Way> all) {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
    private static final int SHORTEST_SECRET = 16;

    public Ways {
        all = List.copyOf(all);
    }

    static Ways of(Settings settings, String site, Clock clock) {
        List<Way> ways = new ArrayList<>();
        if (settings.find("mail.host").isPresent()) {
            ways.add(new MailWay(settings, site, clock));
        }
        if (settings.find("webhook.url").isPresent()) {
            ways.add(new WebhookWay(settings, site, clock));
        }
        return new Ways(ways);
    }

    List<String> names() {
        return all.stream().map(Way::name).toList();
    }

    /** What stands against sending so, each with what to do. */
    public static List<String> problems(Settings settings) {
        List<String> problems = new ArrayList<>();
        if (settings.find("mail.host").isPresent()) {
            for (String key : List.of("mail.from", "mail.to")) {
                if (!settings.text(key, "").contains("@")) {
                    problems.add(key + " is missing: an address of e-mail, as mail.host says that mails are sent");
                }
            }
            String tls = settings.text("mail.tls", MailWay.AT_ONCE);
            if (!Set.of(MailWay.AT_ONCE, MailWay.STARTTLS).contains(tls)) {
                problems.add("mail.tls: \"" + tls + "\" is none; it is " + MailWay.STARTTLS + " or " + MailWay.AT_ONCE);
            }
        }
        settings.find("webhook.url").ifPresent(url -> {
            if (!url.startsWith("https://") && !(url.startsWith("http://") && isHere(host(url)))) {
                problems.add(
                        "webhook.url: \"" + url + "\" must begin with https://, or anybody on the way could read it");
            }
            if (settings.text("webhook.secret", "").length() < SHORTEST_SECRET) {
                problems.add("webhook.secret is missing or shorter than " + SHORTEST_SECRET
                        + " characters: who receives notices tells by it that they are ours");
            }
        });
        return problems;
    }

    static boolean isHere(@Nullable String host) {
        return host != null && HERE.contains(host);
    }

    private static @Nullable String host(String url) {
        try {
            return URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
