package org.countersign.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets somebody through to a handler only with what that handler {@link Needs}. */
public final class Permissions implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith("org.countersign.")) {
            return true;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs != null && holds(needs.value())) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "You may not do this here.");
        return false;
    }

    private static boolean holds(Permission permission) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(permission.name()::equals);
    }
}
