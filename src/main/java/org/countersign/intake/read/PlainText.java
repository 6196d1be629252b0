package org.countersign.intake.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Utf16;
import org.jspecify.annotations.Nullable;

/**
 * Text with its letters made out.
 *
 * @param assumed what was taken for granted about its letters, in a reader's words; null where they are marked or proved
 */
record PlainText(String text, @Nullable String assumed) {
    private static final int LOOKED_AT = 4096;

    /** So many letters of UTF-8 that are whole, for each that is broken, tell that it is UTF-8 all the same. */
    private static final int WHOLE_PER_BROKEN = 4;

    /** Reads it, and notes what was assumed. */
    static String of(Document document, Notes notes) {
        PlainText text = of(document.bytes());
        if (text.assumed() != null) {
            notes.remark(document.path(), "", text.assumed());
        }
        return text.text();
    }

    static PlainText of(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        if (first == 0xFFFE || first == 0xFEFF) {
            return new PlainText(new String(bytes, StandardCharsets.UTF_16), null);
        }
        Optional<Charset> unmarked = Utf16.unmarked(Arrays.copyOf(bytes, Math.min(LOOKED_AT, bytes.length)));
        return unmarked.map(charset -> new PlainText(
                        new String(bytes, charset), "does not say how its letters are stored; it was read as UTF-16"))
                .orElseGet(() -> bytewise(bytes));
    }

    private static PlainText bytewise(byte[] bytes) {
        String text = utf8(bytes);
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (broken == 0) {
            return new PlainText(unmarked, null);
        } else if (text.chars().filter(c -> c > 0x7f).count() > broken * (WHOLE_PER_BROKEN + 1)) {
            return new PlainText(
                    unmarked,
                    "is UTF-8 in which " + broken + " letters are broken; check the words with \ufffd in them");
        }
        CodePage page = CodePage.of(bytes);
        return new PlainText(
                new String(bytes, page.charset()),
                "is not UTF-8 and was read as " + page.title() + "; check the letters of names, or save it as UTF-8"
                        + " (of a table: as \"CSV UTF-8\")");
    }

    private static String utf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        decoder.decode(ByteBuffer.wrap(bytes), text, true);
        decoder.flush(text);
        return text.flip().toString();
    }
}
