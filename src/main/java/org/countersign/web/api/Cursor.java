package org.countersign.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a list goes on; a program hands it back as it got it, and reads nothing into it. */
final class Cursor {
    private static final String BETWEEN = "\n";

    private Cursor() {}

    static String of(Object first, Object second) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((first + BETWEEN + second).getBytes(StandardCharsets.UTF_8));
    }

    /** Its two parts. */
    static String[] read(String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, -1);
            if (parts.length == 2) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw wrong();
    }

    static int number(String part) {
        try {
            return Integer.parseUnsignedInt(part);
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    private static Refused wrong() {
        return Refused.field("cursor", "is not one that this list gave; leave it out to begin anew");
    }
}
