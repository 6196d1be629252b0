package org.countersign.web.entry;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.countersign.store.Person;
import org.countersign.store.Sessions;
import org.countersign.web.page.Insider;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Knows by the secret of a browser who sends a request; what it knows stands in the database, for all replicas. */
public final class StoredSessions implements SecurityContextRepository {
    private final Sessions sessions;
    private final BrowserSecret secret;
    private final Premises premises;

    public StoredSessions(Sessions sessions, BrowserSecret secret, Premises premises) {
        this.sessions = sessions;
        this.secret = secret;
        this.premises = premises;
    }

    /** Lets somebody in, under a new secret; absent is whoever sits at this machine. */
    void begin(@Nullable Person person, String how, HttpServletRequest request, HttpServletResponse response) {
        secret.of(request).ifPresent(sessions::end);
        secret.give(request, response, sessions.begin(person, how));
    }

    /** Lets somebody out, for good. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        secret.of(request).ifPresent(sessions::end);
        secret.forget(request, response);
    }

    /** Where a person is signed in, this browser among them. */
    List<Sessions.Stay> of(Person person) {
        return sessions.of(person);
    }

    /** The name of the session of this browser. */
    String here(HttpServletRequest request) {
        return secret.of(request).map(Sessions::nameOf).orElse("");
    }

    /** Ends a session in another browser. */
    void endElsewhere(Person person, String name) {
        sessions.end(person, name);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(this, request);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface has nothing newer to implement
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /** Called by single sign-on alone; all others begin a session themselves. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication who = context.getAuthentication();
        if (who != null && who.getPrincipal() instanceof Vouched vouched) {
            begin(vouched.person(), "signed in by single sign-on", request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        return find(request)
                .map(session -> session.person() == null ? Insider.atThisMachine() : Insider.of(session.person()))
                .map(insider -> new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        insider,
                        "",
                        insider.permissions().stream()
                                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                                .toList())))
                .orElseGet(SecurityContextImpl::new);
    }

    /** A session of this machine is none where a team works, on whatever database it was begun. */
    private Optional<Sessions.Session> find(HttpServletRequest request) {
        return secret.of(request)
                .flatMap(sessions::find)
                .filter(session -> (session.person() == null) == premises.local());
    }

    /** Asks the database when somebody wants to know, and once. */
    private static final class Deferred implements DeferredSecurityContext {
        private final StoredSessions sessions;
        private final HttpServletRequest request;
        private @Nullable SecurityContext found;

        Deferred(StoredSessions sessions, HttpServletRequest request) {
            this.sessions = sessions;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext context = found == null ? loaded() : found;
            found = context;
            return context;
        }

        /** While it is told that the database is away, it cannot be asked who is told. */
        private SecurityContext loaded() {
            try {
                return sessions.load(request);
            } catch (RuntimeException e) {
                if (request.getDispatcherType() != DispatcherType.ERROR) {
                    throw e;
                }
                return new SecurityContextImpl();
            }
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
