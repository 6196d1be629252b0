package org.countersign.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A random text that nobody guesses; whoever shows it is the one who was given it. */
public final class Secret {
    private static final int BYTES = 32;

    private Secret() {}

    public static String fresh() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** What is kept of it, from which it cannot be told. */
    public static String hash(String secret) {
        return Sha256.of(secret);
    }
}
