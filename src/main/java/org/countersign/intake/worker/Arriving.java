package org.countersign.intake.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** What comes from the other process; a text that comes again and again, as most in a table do, is kept once. */
final class Arriving extends DataInputStream {
    private static final int KEPT = 100_000;

    private final Map<String, String> seen = new HashMap<>();

    Arriving(InputStream in) {
        super(new BufferedInputStream(in, 64 * 1024));
    }

    String known(String text) {
        String before = seen.putIfAbsent(text, text);
        if (seen.size() > KEPT) {
            seen.clear();
        }
        return before == null ? text : before;
    }
}
