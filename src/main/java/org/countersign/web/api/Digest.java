package org.countersign.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.countersign.store.Sha256;
import org.countersign.store.Upload;

/**
 * SHA-256 over what a request means: not over its bytes, since a form that is sent again comes with other borders
 * between its parts.
 */
final class Digest {
    private final MessageDigest sha256 = Sha256.digest();

    private Digest() {}

    /** Of what is done, and with which values. */
    static Digest of(String... parts) {
        Digest digest = new Digest();
        List.of(parts).forEach(part -> digest.add(part.getBytes(StandardCharsets.UTF_8)));
        return digest;
    }

    /** And with these documents. */
    Digest and(List<Upload> uploads) {
        for (Upload upload : uploads) {
            add(upload.path().getBytes(StandardCharsets.UTF_8));
            add(upload.bytes());
        }
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Each part behind its length, so that no two requests read alike. */
    private void add(byte[] part) {
        sha256.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(part);
    }
}
