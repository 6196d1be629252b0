package org.countersign.web.reviews;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells whoever sends too much at once, before any of it is kept: the server itself would only close the door. */
final class UploadBound extends OncePerRequestFilter {
    static final long AT_ONCE = 256L << 20;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Too much at once · Countersign</title>
            <link rel="stylesheet" href="/assets/countersign.css"></head>
            <body><main id="content"><h1>Too much at once</h1>
            <p role="alert">These documents are %s; at most %s can be sent at once. Nothing was kept. Go back, send a part
            of them, and add the others on the page "Documents and hand-outs".</p></main></body></html>
            """;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length <= AT_ONCE) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType("text/html;charset=UTF-8");
        String page = PAGE.formatted(Bytes.words(length), Bytes.words(AT_ONCE));
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
