package org.countersign.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.store.Database;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says so when the database is away or the disk is full. It stands outside of all else, as who asks is in the database
 * too, and its page needs none.
 */
final class Outage extends OncePerRequestFilter {
    private static final String AGAIN_SECONDS = "30";
    private static final int DEEPEST = 12;

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Database.Unavailable outage = of(e).orElse(null);
            if (outage == null || response.isCommitted()) {
                throw e;
            }
            tell(request, response, outage);
        }
    }

    private static Optional<Database.Unavailable> of(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(Database.Unavailable.class::isInstance)
                .map(Database.Unavailable.class::cast)
                .findFirst();
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, Database.Unavailable outage)
            throws IOException {
        String title = outage.isFull() ? "The disk is full" : "The database cannot be reached";
        String next = outage.isFull()
                ? "Nothing was saved. Whoever looks after Countersign here has to make room on its disk. Then try again."
                : "What you sent was not saved, unless the page shows it later. Try again in a minute; work that was under"
                        + " way goes on by itself.";
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", AGAIN_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (Wish.of(request).json()) {
            response.setContentType("application/problem+json");
            response.getWriter().write("{\"status\":503,\"title\":\"" + title + "\",\"detail\":\"" + next + "\"}");
        } else {
            response.setContentType("text/html");
            response.getWriter()
                    .write("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                            + " · Countersign</title><link rel=\"stylesheet\" href=\"/assets/countersign.css\"></head>"
                            + "<body><main><h1>" + title + "</h1><p role=\"alert\">" + next
                            + "</p></main></body></html>");
        }
    }
}
