package org.countersign.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Stands before all else of the API, so that whoever refuses a request there, a program gets a problem and no page. */
final class ProblemDoor extends OncePerRequestFilter implements HandlerExceptionResolver, Ordered {
    private static final String API = "/api/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(API);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, new Worded(response));
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.resetBuffer();
            Problems.write(Objects.requireNonNullElse(e.getCause(), e), response);
        }
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (shouldNotFilter(request) || response.isCommitted()) {
            return null;
        }
        try {
            response.resetBuffer();
            Problems.write(thrown, response);
            return new ModelAndView();
        } catch (IOException e) {
            return null;
        }
    }

    /** Before those that would make a page of it. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    /** Says in JSON what would have become a page. */
    private static final class Worded extends HttpServletResponseWrapper {
        private Worded(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            resetBuffer();
            Problems.write(status, (HttpServletResponse) getResponse());
        }

        @Override
        public void sendError(int status, String words) throws IOException {
            sendError(status);
        }
    }
}
