package org.countersign.web.entry;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * How an answer is wanted.
 *
 * @param json whether a program asks, and no person
 */
record Wish(boolean json) {

    static Wish of(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader("Accept"));
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = asked == null ? request.getRequestURI() : asked.toString();
        return new Wish(path.startsWith("/api/") || (accept.contains("json") && !accept.contains("text/html")));
    }
}
