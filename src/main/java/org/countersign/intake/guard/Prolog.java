package org.countersign.intake.guard;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first element of XML or HTML. A DOCTYPE may name files to be fetched and words that grow without
 * end when they are written out, and no office program writes one.
 */
final class Prolog {

    /** How much of a part is looked at; what has not begun by then is hiding something. */
    static final int LENGTH = 64 * 1024;

    private static final Pattern BEFORE_ALL =
            Pattern.compile("\\A(?:\\ufeff|\\s++|<\\?(?s:.*?)\\?>|<!--(?s:.*?)-->)++");
    private static final Pattern HARMLESS = Pattern.compile("(?i)\\A<!doctype\\s+html(?:\\s[^\\[<>]*)?>");

    private Prolog() {}

    /** Whether these first bytes of a file are those of XML or HTML that must not reach a parser. */
    static boolean isUnsafe(byte[] head, int length) {
        String text = new String(head, 0, length, charset(head, length));
        Matcher before = BEFORE_ALL.matcher(text);
        String rest = before.find() ? text.substring(before.end()) : text;
        if (rest.regionMatches(true, 0, "<!doctype", 0, 9)) {
            return !HARMLESS.matcher(rest).find();
        }
        boolean goesOn = length == LENGTH && (rest.isEmpty() || rest.startsWith("<?") || rest.startsWith("<!--"));
        return goesOn || isEbcdic(head, length);
    }

    private static Charset charset(byte[] head, int length) {
        int first = length < 2 ? 0 : ((head[0] & 0xff) << 8) | (head[1] & 0xff);
        return switch (first) {
            case 0xFEFF, 0xFFFE -> StandardCharsets.UTF_16;
            case 0x003C -> StandardCharsets.UTF_16BE;
            case 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** XML parsers know this code of old mainframes by its first letters, and so must we. */
    private static boolean isEbcdic(byte[] head, int length) {
        return length > 3
                && (head[0] & 0xff) == 0x4C
                && (head[1] & 0xff) == 0x6F
                && (head[2] & 0xff) == 0xA7
                && (head[3] & 0xff) == 0x94;
    }
}
