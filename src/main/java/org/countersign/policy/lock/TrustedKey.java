package org.countersign.policy.lock;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.countersign.policy.Fingerprint;

/** A key whose signature under a policy counts. */
public record TrustedKey(PublicKey key) {

    private static final String WORD = "countersign-key ";

    /** The keys in a file of trusted keys: one a line, what follows the key being a remark. */
    public static List<TrustedKey> readAll(String text) {
        return text.lines()
                .filter(line -> line.startsWith(WORD))
                .map(line -> line.substring(WORD.length()).strip().split("\\s", 2)[0])
                .flatMap(word -> read(word).stream())
                .toList();
    }

    private static Optional<TrustedKey> read(String word) {
        try {
            X509EncodedKeySpec spec = new X509EncodedKeySpec(Base64.getDecoder().decode(word));
            return Optional.of(
                    new TrustedKey(KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(spec)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The line by which others trust it. */
    public String line() {
        return WORD + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** By which people compare keys over the telephone: the first half of its SHA-256. */
    public String fingerprint() {
        return Fingerprint.of(key.getEncoded()).substring(0, 32);
    }

    boolean signed(Lock lock, Lock.Signed signed) {
        String text = LockText.signedPart(lock, signed.by(), signed.on(), signed.key());
        try {
            Signature signature = Signature.getInstance(SigningKey.ALGORITHM);
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed.signature()));
        } catch (SignatureException | IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
