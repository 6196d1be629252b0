package org.countersign.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/** Fills the templates; each gets a {@link Frame} as {@code frame}, and what its page shows as {@code page}. */
public final class Pages {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    public ResponseEntity<String> fill(HttpServletRequest request, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame(request));
        StringOutput out = new StringOutput();
        engine.render(template, all, out);
        return ResponseEntity.ok().contentType(HTML).body(out.toString());
    }

    /** Sends the browser on, after something was done. */
    public static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    private static Frame frame(HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null
                ? new Frame(csrf.getToken(), "", Set.of())
                : new Frame(csrf.getToken(), who.getName(), permissions(who));
    }

    private static Set<Permission> permissions(Authentication who) {
        Set<String> held = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return Stream.of(Permission.values())
                .filter(permission -> held.contains(permission.name()))
                .collect(Collectors.toSet());
    }
}
