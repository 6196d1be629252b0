package org.countersign.web.entry;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.countersign.web.page.Settings;

/**
 * Where the site stands and how it is reached.
 *
 * @param local for whoever sits at this machine, without accounts
 * @param publicUrl what people type in their browsers, without a slash at the end
 * @param behindProxy whether a proxy in front speaks TLS and says who asks
 */
public record Premises(boolean local, String address, int port, URI publicUrl, boolean behindProxy) {
    private static final int USUAL_PORT = 8642;
    private static final int HIGHEST_PORT = 65535;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    /** This machine alone; 0 for any port that is free. */
    public static Premises local(int port) {
        return new Premises(true, "127.0.0.1", port, URI.create("http://127.0.0.1:" + port), false);
    }

    /** As the settings say, which {@link #problems} found sound. */
    public static Premises of(Settings settings) {
        return new Premises(
                false,
                settings.text("address", "127.0.0.1"),
                settings.number("port", USUAL_PORT),
                URI.create(settings.text("public-url", "").replaceAll("/$", "")),
                settings.is("behind-proxy", false));
    }

    /** Whether browsers reach it by https, so that its cookies may be bound to that. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** What stands against opening the site so, each with the reason. */
    static List<String> problems(Settings settings) {
        List<String> problems = new ArrayList<>();
        int port = settings.number("port", USUAL_PORT);
        if (port < 1 || port > HIGHEST_PORT) {
            problems.add("port: " + port + " is none; it is a number from 1 to " + HIGHEST_PORT);
        }
        if (settings.find("tls.certificate").isPresent()
                != settings.find("tls.key").isPresent()) {
            problems.add("tls.certificate and tls.key belong together: name the files of both, in PEM");
        }
        String url = settings.text("public-url", "");
        if (url.isEmpty()) {
            problems.add(
                    "public-url is missing: the address that people type, such as https://countersign.example.com");
        } else if (!isAddress(url)) {
            problems.add("public-url: \"" + url + "\" is no address such as https://countersign.example.com");
        } else {
            problems.addAll(unsafe(settings, url));
        }
        return problems;
    }

    private static List<String> unsafe(Settings settings, String url) {
        boolean tls = settings.find("tls.certificate").isPresent();
        boolean proxy = settings.is("behind-proxy", false);
        boolean https = url.toLowerCase(Locale.ROOT).startsWith("https:");
        if (tls && proxy) {
            return List.of("behind-proxy and tls.certificate exclude each other: either a proxy speaks TLS, or we do");
        }
        if (tls || proxy) {
            return https
                    ? List.of()
                    : List.of("public-url must begin with https:// where " + (tls ? "TLS" : "a proxy") + " is used, or"
                            + " passwords would cross the network for all to read");
        }
        String address = settings.text("address", "127.0.0.1");
        if (!LOOPBACK.contains(address)) {
            return List.of(
                    "address: " + address + " can be reached from elsewhere, and without TLS everybody on the way"
                            + " could read passwords and documents. Give tls.certificate and tls.key, or say --behind-proxy"
                            + " where a proxy of yours speaks TLS");
        }
        return https
                ? List.of(
                        "public-url begins with https:// and nobody speaks TLS: give tls.certificate and tls.key, or say"
                                + " --behind-proxy")
                : LOOPBACK.contains(host(url))
                        ? List.of()
                        : List.of("public-url: without TLS only http://127.0.0.1 or http://localhost may be named");
    }

    private static boolean isAddress(String url) {
        return url.matches("(?i)https?://[a-z0-9.-]+(:\\d{1,5})?/?");
    }

    private static String host(String url) {
        return String.valueOf(URI.create(url).getHost());
    }
}
