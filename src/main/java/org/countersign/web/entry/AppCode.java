package org.countersign.web.entry;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.countersign.store.Person;

/** The code of six digits that an app shows for half a minute, from a key that it shares with us (RFC 6238). */
public record AppCode(String key) {
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long SECONDS = CODES.getTimeStep().toSeconds();

    /** Clocks of telephones are a little early or late. */
    private static final long TOLERATED = 1;

    private static final int GROUP = 4;

    /** The time step whose code this is; those of now, just before and just after are known. */
    OptionalLong step(String typed, Instant now) {
        String code = typed.replaceAll("\\s", "");
        long current = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(current - TOLERATED, current + TOLERATED)
                .filter(step -> code(Instant.ofEpochSecond(step * SECONDS)).equals(code))
                .findFirst();
    }

    public String code(Instant at) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(bytes(), CODES.getAlgorithm()), at);
        } catch (InvalidKeyException fault) {
            throw new IllegalStateException("A key of HMAC of any length is good", fault);
        }
    }

    /** The key as it is typed into an app that has no camera: Base32 in groups. */
    public String letters() {
        return base32().replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** The key as an app reads it by camera, with whose it is. */
    public QrPicture picture(Person person) {
        return QrPicture.of(
                "otpauth://totp/Countersign:" + encoded(person.email()) + "?issuer=Countersign&secret=" + base32());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String base32() {
        return new Base32().encodeToString(bytes()).replace("=", "");
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(key);
    }
}
