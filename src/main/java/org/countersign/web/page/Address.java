package org.countersign.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a link leads, with what is asked there; a value may hold any character, and an empty one is left out. */
public record Address(String text) {

    public Address with(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        String encoded = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
        return new Address(text + (text.contains("?") ? "&" : "?") + name + "=" + encoded);
    }

    @Override
    public String toString() {
        return text;
    }
}
