package org.countersign.intake.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A stream read to its end: its hash, its bytes as far as the limit.
 *
 * @param sha256 empty where patience ended before the stream
 * @param length how many bytes there were
 * @param lines how many lines, if it is text
 */
record Drawn(String sha256, long length, long lines, ByteArrayOutputStream kept) {

    /** Reads and hashes; keeps no more than the limit and stops altogether at the end of patience. */
    static Drawn from(InputStream in, long limit, long patience) throws IOException {
        MessageDigest digest = digest();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        long length = 0;
        long lines = 0;
        for (int read = in.read(buffer); read >= 0 && length <= patience; read = in.read(buffer)) {
            length += read;
            digest.update(buffer, 0, read);
            lines += lines(buffer, read);
            if (length <= limit) {
                kept.write(buffer, 0, read);
            }
        }
        return new Drawn(length > patience ? "" : HexFormat.of().formatHex(digest.digest()), length, lines, kept);
    }

    /** The file under its path, admitted or not. */
    Offered offered(String path, Limits limits) {
        return Unread.because(path)
                .<Offered>map(why -> new Offered.PassedOver(path, sha256, why))
                .orElseGet(() -> length > limits.bytes(path)
                        ? new Offered.Refused(path, sha256, tooLarge(path, limits))
                        : Admission.of(new Document(path, sha256, kept.toByteArray()), limits));
    }

    /** What is said of a file that has too many bytes; of a table, it says how many rows that is about. */
    private Objection tooLarge(String path, Limits limits) {
        String inLines = Limits.isText(path) && lines > 1 ? String.format(Locale.ROOT, ", in %,d lines", lines) : "";
        return Objection.tooLarge("is too large: more than " + Limits.megabytes(limits.bytes(path)) + inLines
                + "; split it, such as by year or by team, or leave out what the audit does not need");
    }

    private static int lines(byte[] buffer, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
