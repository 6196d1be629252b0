package org.countersign.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in only so many documents at once as fit into memory; who comes then waits, with the documents on the disk. */
@Component
final class Turnstile extends OncePerRequestFilter {
    /** A quarter of what the program is given at the least. */
    private static final int MEGABYTES = 192;

    private static final int MOST_SECONDS = 120;

    private final Semaphore room = new Semaphore(MEGABYTES, true);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int megabytes = megabytes(request.getContentLengthLong());
        if (!enters(megabytes)) {
            response.sendError(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "Many documents arrive just now. Go back and send yours again in a minute.");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release(megabytes);
        }
    }

    private boolean enters(int megabytes) {
        try {
            return room.tryAcquire(megabytes, MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** All there is for one that does not say, or is larger. */
    private static int megabytes(long bytes) {
        return bytes < 0 ? MEGABYTES : (int) Math.min(MEGABYTES, 1 + bytes / (1024 * 1024));
    }
}
