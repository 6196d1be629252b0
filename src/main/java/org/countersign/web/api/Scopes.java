package org.countersign.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.countersign.store.Token;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Says what a token lacks, before the door for everybody would only say no. */
final class Scopes implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(Scopes.class);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Needs needs = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Needs.class) : null;
        if (needs != null && who != null && who.getDetails() instanceof Token token) {
            check(needs.value(), who, token);
        }
        return true;
    }

    private static void check(Permission needed, Authentication who, Token token) {
        boolean held =
                who.getAuthorities().stream().anyMatch(each -> needed.name().equals(each.getAuthority()));
        String scope = Scope.of(needed).word();
        if (!held) {
            LOG.info("Refused {} by token {} what needs {}", token.owner(), token.id(), scope);
        }
        if (!held && !token.scopes().contains(scope)) {
            throw Refused.as(
                    Kind.FORBIDDEN, "This token has not the scope \"" + scope + "\". Make one that has it at /tokens.");
        }
        if (!held) {
            throw Refused.as(
                    Kind.FORBIDDEN,
                    token.owner() + " may not do this, so no token of theirs may. Ask an administrator for the role.");
        }
    }
}
