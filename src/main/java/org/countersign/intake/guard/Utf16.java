package org.countersign.intake.guard;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows text in two bytes a letter that bears no mark, by what its letters would be. */
public final class Utf16 {
    private static final int FEWEST = 8;

    private Utf16() {}

    /** The order of its bytes; empty when it is something else. */
    public static Optional<Charset> unmarked(byte[] head) {
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .filter(charset -> isText(new String(head, 0, head.length & ~1, charset)))
                .findFirst();
    }

    /** Latin, Greek and Cyrillic letters and common signs; read in the wrong order they are of other scripts. */
    private static boolean isText(String text) {
        boolean known = text.chars().allMatch(c -> c < 0x530 ? isShown(c) : c >= 0x2000 && c < 0x2200);
        return known && text.length() >= FEWEST && text.chars().anyMatch(c -> c < 0x80 && Character.isWhitespace(c));
    }

    private static boolean isShown(int c) {
        return !Character.isISOControl(c) || Character.isWhitespace(c);
    }
}
