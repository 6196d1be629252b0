package org.countersign.web.entry;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.countersign.web.page.ForAnybody;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Lets somebody through to a handler only with what that handler {@link Needs}. */
public final class Permissions implements HandlerInterceptor {
    /** Where a request was let in, as we call it: without the ids and secrets that may stand in its address. */
    static final String PATTERN = Permissions.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(Permissions.class);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            request.setAttribute(PATTERN, request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        }
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith("org.countersign.")
                || method.hasMethodAnnotation(ForAnybody.class)) {
            return true;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs != null && holds(needs.value())) {
            return true;
        }
        LOG.info("Refused {} at {}", who(), request.getAttribute(PATTERN));
        response.sendError(
                HttpServletResponse.SC_FORBIDDEN, "Your roles do not allow this. Ask an administrator if you need it.");
        return false;
    }

    private static String who() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? "somebody unknown" : who.getName();
    }

    private static boolean holds(Permission permission) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(permission.name()::equals);
    }
}
