package org.countersign.policy.lock;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/** An officer's key pair, with which a policy is approved. */
public final class SigningKey {

    static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final TrustedKey open;

    private SigningKey(PrivateKey secret, TrustedKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** A key pair that nobody had before. */
    public static SigningKey make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), new TrustedKey(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key pair in the text of its file, or nothing when that is none. */
    public static Optional<SigningKey> read(String text) {
        String[] words = text.lines()
                .filter(line -> !line.startsWith("#"))
                .findFirst()
                .orElse("")
                .split(" ", -1);
        if (words.length != 3 || !words[0].equals("countersign-private-key")) {
            return Optional.empty();
        }
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return Optional.of(new SigningKey(
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(words[1]))),
                    new TrustedKey(keys.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(words[2]))))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text of the file that its owner keeps to herself. */
    public String text() {
        return "# A private key of Countersign. Whoever has this file can approve a policy in your name.\n"
                + "countersign-private-key "
                + base64(secret.getEncoded()) + " " + base64(open.key().getEncoded()) + "\n";
    }

    /** The half of it that others trust. */
    public TrustedKey open() {
        return open;
    }

    /** The same lock, approved. */
    public Lock sign(Lock lock, String by, LocalDate on) {
        String text = LockText.signedPart(lock, by, on, open.fingerprint());
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new Lock(
                    lock.policy(), lock.files(), new Lock.Signed(by, on, open.fingerprint(), base64(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
