package org.countersign.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/** Fills the templates; each form of a page carries the token of its session. */
final class Pages {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    ResponseEntity<String> fill(HttpServletRequest request, String template, Map<String, Object> values) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Map<String, Object> all = new HashMap<>(values);
        all.put("csrf", csrf.getToken());
        StringOutput out = new StringOutput();
        engine.render(template, all, out);
        return ResponseEntity.ok().contentType(HTML).body(out.toString());
    }
}
