package org.countersign.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where somebody wanted to go who must sign in first: always a page of ours. */
final class Onward {

    private Onward() {}

    /** The path, or the first page when it leads elsewhere. */
    static String safe(@Nullable String path) {
        return path != null && path.matches("/([\\w.~%&=?+:@,;-][\\w.~%&=?+:@,;/-]*)?") ? path : "/";
    }

    /** The door, with the way back to what was asked for. */
    static String door(HttpServletRequest request) {
        String query = request.getQueryString();
        String wanted = safe(request.getRequestURI() + (query == null ? "" : "?" + query));
        return wanted.equals("/") ? "/login" : "/login?next=" + UriUtils.encode(wanted, StandardCharsets.UTF_8);
    }
}
