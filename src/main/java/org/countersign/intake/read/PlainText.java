package org.countersign.intake.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.countersign.intake.guard.Document;

/**
 * Text with its letters made out.
 *
 * @param certain the encoding is marked or proved, and not assumed
 */
record PlainText(String text, boolean certain) {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    static PlainText of(Document document) {
        byte[] bytes = document.bytes();
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        if (first == 0xFFFE || first == 0xFEFF) {
            return new PlainText(new String(bytes, StandardCharsets.UTF_16), true);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new PlainText(text.startsWith("\ufeff") ? text.substring(1) : text, true);
        } catch (CharacterCodingException e) {
            return new PlainText(new String(bytes, WESTERN), false);
        }
    }
}
