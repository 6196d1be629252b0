package org.countersign.intake.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A stream read to its end: its hash whatever its length, its bytes as far as the limit.
 *
 * @param length how many bytes there were
 */
record Drawn(String sha256, long length, ByteArrayOutputStream kept) {

    /** Reads and hashes; keeps no more than the limit and stops altogether at the end of patience. */
    static Drawn from(InputStream in, long limit, long patience) throws IOException {
        MessageDigest digest = digest();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        long length = 0;
        for (int read = in.read(buffer); read >= 0 && length <= patience; read = in.read(buffer)) {
            length += read;
            digest.update(buffer, 0, read);
            if (length <= limit) {
                kept.write(buffer, 0, read);
            }
        }
        return new Drawn(HexFormat.of().formatHex(digest.digest()), length, kept);
    }

    /** The file under its path, admitted or not. */
    Offered offered(String path, Limits limits) {
        return Unread.because(path)
                .<Offered>map(why -> new Offered.PassedOver(path, sha256, why))
                .orElseGet(() -> Admission.of(new Document(path, sha256, kept.toByteArray()), limits));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
