package org.countersign.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what does not come from a page of ours: a foreign name that leads to this machine, and a foreign page that
 * sends something here.
 */
public final class SameOrigin extends OncePerRequestFilter {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader("Host");
        String origin = request.getHeader("Origin");
        if (!isOurs(host, request.getLocalPort()) || (origin != null && !origin.equals("http://" + host))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This did not come from a page of Countersign.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOurs(@Nullable String host, int port) {
        return host != null && NAMES.stream().anyMatch(name -> host.equals(name + ":" + port));
    }
}
