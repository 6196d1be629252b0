package org.countersign.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what does not come from a page of ours: a foreign name that leads to this machine, and a foreign page that
 * sends something here.
 */
public final class SameOrigin extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SameOrigin.class);
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost");

    private final Premises premises;

    public SameOrigin(Premises premises) {
        this.premises = premises;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader("Origin");
        if (!isOurs(request)) {
            LOG.info("Refused a request under a foreign name from {}", request.getRemoteAddr());
            response.sendError(
                    HttpServletResponse.SC_FORBIDDEN,
                    premises.local()
                            ? "This did not come from a page of Countersign."
                            : "This address is not the public-url of this installation. A proxy in front must pass on"
                                    + " the name and the scheme by which it was asked.");
        } else if (origin != null && !origin.equals(ours(request))) {
            LOG.info("Refused a request of a foreign page from {}", request.getRemoteAddr());
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This did not come from a page of Countersign.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        if (premises.local()) {
            return isOurs(request.getHeader("Host"), request.getLocalPort());
        }
        return origin(request.getScheme(), request.getServerName(), request.getServerPort())
                .equals(origin(premises.publicUrl()));
    }

    private String ours(HttpServletRequest request) {
        return premises.local() ? "http://" + request.getHeader("Host") : origin(premises.publicUrl());
    }

    private static boolean isOurs(@Nullable String host, int port) {
        return host != null && NAMES.stream().anyMatch(name -> host.equals(name + ":" + port));
    }

    private static String origin(URI url) {
        return origin(url.getScheme(), url.getHost(), url.getPort());
    }

    /** As browsers write it: without the port that goes without saying. */
    private static String origin(String scheme, String host, int port) {
        String usual = scheme.equalsIgnoreCase("https") ? "443" : "80";
        String shown = port < 0 || usual.equals(String.valueOf(port)) ? "" : ":" + port;
        return (scheme + "://" + host + shown).toLowerCase(Locale.ROOT);
    }
}
