package org.countersign.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes no upload in before it is known who sends it: to find the token of its form, all of it would be read. */
final class UploadsOfInsiders extends OncePerRequestFilter {
    private final Premises premises;

    UploadsOfInsiders(Premises premises) {
        this.premises = premises;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            Doors.stop(premises, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
