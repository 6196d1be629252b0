package org.countersign.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the start token into a session of whoever sits at this machine. */
public final class Entrance extends OncePerRequestFilter {
    public static final String PATH = "/enter";

    private final StartToken token;
    private final StoredSessions sessions;
    private final Premises premises;

    public Entrance(StartToken token, StoredSessions sessions, Premises premises) {
        this.token = token;
        this.sessions = sessions;
        this.premises = premises;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !premises.local() || !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getParameter("token");
        if (shown == null || !token.admits(shown)) {
            response.sendError(
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "This address was used before. Start countersign serve again for a new one.");
            return;
        }
        sessions.begin(null, "", request, response);
        response.sendRedirect("/");
    }
}
