package org.countersign.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.countersign.web.page.Permission;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the start token into a session of whoever sits at this machine. */
public final class Entrance extends OncePerRequestFilter {
    public static final String PATH = "/enter";

    private final StartToken token;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    public Entrance(StartToken token) {
        this.token = token;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH);
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
        request.getSession(true);
        request.changeSessionId();
        List<SimpleGrantedAuthority> all = Arrays.stream(Permission.values())
                .map(Permission::name)
                .map(SimpleGrantedAuthority::new)
                .toList();
        String name = System.getProperty("user.name", "you");
        SecurityContextImpl context =
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(name, "", all));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        response.sendRedirect("/");
    }
}
