package org.countersign.web.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret in the address that the terminal shows: who has it sits at this machine. It is good for one entry. */
public final class StartToken {
    private static final int BYTES = 24;

    private final String text;
    private boolean used;

    public StartToken() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.text = HexFormat.of().formatHex(random);
    }

    public String text() {
        return text;
    }

    /** Whether it is the token, shown for the first time. */
    synchronized boolean admits(String shown) {
        boolean fits = !used
                && MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
        used |= fits;
        return fits;
    }
}
