package org.countersign.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.countersign.store.Waiting;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/** Fills the templates; each gets a {@link Frame} as {@code frame}, and what its page shows as {@code page}. */
public final class Pages {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Waiting waiting;

    public Pages(Waiting waiting) {
        this.waiting = waiting;
    }

    public ResponseEntity<String> fill(HttpServletRequest request, String template, Map<String, Object> values) {
        return fill(HttpStatus.OK, request, template, values);
    }

    public ResponseEntity<String> fill(
            HttpStatusCode status, HttpServletRequest request, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame(request));
        StringOutput out = new StringOutput();
        engine.render(template, all, out);
        return ResponseEntity.status(status).contentType(HTML).body(out.toString());
    }

    /** Sends the browser on, after something was done. */
    public static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    private Frame frame(HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String token = csrf == null ? "" : csrf.getToken();
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Insider insider
                ? new Frame(
                        token,
                        insider.name(),
                        insider.person() != null,
                        insider.permissions(),
                        () -> waiting(request, insider))
                : new Frame(token, "", false, Set.of(), () -> 0);
    }

    /** Not asked for on a page that says why something failed: it may be the database. */
    private int waiting(HttpServletRequest request, Insider who) {
        return request.getDispatcherType() == DispatcherType.ERROR
                ? 0
                : waiting.count(who.name(), who.permissions().contains(Permission.APPROVE));
    }
}
