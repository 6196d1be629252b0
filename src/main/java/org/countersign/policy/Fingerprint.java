package org.countersign.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The SHA-256 of a policy: over the name and content of every file of its folder, in the order of the names. */
public final class Fingerprint {

    private Fingerprint() {}

    static String of(Path folder) throws IOException {
        MessageDigest digest = sha256();
        for (Map.Entry<String, Path> file : PolicyFiles.in(folder).entrySet()) {
            digest.update((file.getKey() + "\n" + Files.size(file.getValue()) + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file.getValue()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The SHA-256 of the bytes in hexadecimal. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
