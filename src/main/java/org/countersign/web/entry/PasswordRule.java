package org.countersign.web.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Which passwords are taken, and how they are kept: long ones that are not the first to be guessed, and only hashed. */
public final class PasswordRule {
    public static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_SIGNS = 5;
    private static final int MOST_STAIRS = 3;

    /** OWASP's figures for PBKDF2 with HMAC-SHA-512, which every JDK has. */
    private static final int ITERATIONS = 210_000;

    private static final int SALT = 16;
    private static final int HASH = 64;
    private static final String WAY = "pbkdf2-sha512";

    /** As a password is kept, and none: to hold one against it takes as long as against another. */
    static final String NOBODYS = "{" + WAY + "}" + "0".repeat(2 * (SALT + HASH));

    /** What is guessed first; with digits, signs and repetition around it, it is guessed as well. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "passphrase",
            "passw0rd",
            "welcome",
            "willkommen",
            "letmein",
            "iloveyou",
            "qwerty",
            "qwertyuiop",
            "qwertz",
            "qwertzuiop",
            "asdfghjkl",
            "asdf",
            "zxcvbnm",
            "azerty",
            "abc",
            "abcdef",
            "abcdefghijkl",
            "admin",
            "administrator",
            "root",
            "user",
            "test",
            "testing",
            "changeme",
            "secret",
            "monkey",
            "dragon",
            "football",
            "baseball",
            "sunshine",
            "princess",
            "superman",
            "batman",
            "starwars",
            "master",
            "login",
            "hello",
            "helloworld",
            "default",
            "guest",
            "summer",
            "winter",
            "spring",
            "autumn",
            "january",
            "december",
            "countersign",
            "contract",
            "legal",
            "company",
            "correcthorsebatterystaple",
            "trustno",
            "shadow",
            "michael",
            "jennifer",
            "computer",
            "internet",
            "whatever",
            "freedom",
            "liverpool",
            "manchester");

    private PasswordRule() {}

    static PasswordEncoder encoder() {
        PasswordEncoder slow = new Pbkdf2PasswordEncoder(
                "", SALT, ITERATIONS, Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
        return new DelegatingPasswordEncoder(WAY, Map.of(WAY, slow));
    }

    /** What is wrong with a password that somebody of that name and address chose. */
    static Optional<String> problem(String password, String name, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("Take at least " + SHORTEST + " characters; a few words in a row are easy to remember.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("Take at most " + LONGEST + " characters.");
        }
        return isEasy(password.toLowerCase(Locale.ROOT), name, email)
                ? Optional.of("This password is among the first that are guessed. Take a few words that have nothing to"
                        + " do with you or with each other.")
                : Optional.empty();
    }

    private static boolean isEasy(String password, String name, String email) {
        String bare = letters(password);
        String core = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        Stream<String> own = Stream.concat(
                Stream.of(name.split("\\s+")), Stream.of(email.split("[@.]")).limit(2));
        return password.chars().distinct().count() < FEWEST_SIGNS
                || isStairs(password)
                || Stream.of(bare, spoken(password), spoken(core)).anyMatch(PasswordRule::isCommon)
                || own.map(each -> each.toLowerCase(Locale.ROOT)).anyMatch(each -> isLittleElse(bare, each));
    }

    /** With letters for the signs that are often put in their place. */
    private static String spoken(String password) {
        return letters(password.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's'));
    }

    private static String letters(String password) {
        return password.replaceAll("[^\\p{L}]", "");
    }

    private static boolean isLittleElse(String letters, String own) {
        return own.length() > 2
                && letters.contains(own)
                && letters.replace(own, "").length() < FEWEST_SIGNS;
    }

    /** Up or down by one or none, nearly all the way, as in 1234 5678 9012; or nothing but signs between words. */
    private static boolean isStairs(String password) {
        String bare = password.replaceAll("[^\\p{L}\\p{N}]", "");
        long steps = IntStream.range(1, bare.length())
                .filter(at -> Math.abs(bare.charAt(at) - bare.charAt(at - 1)) <= 1)
                .count();
        return (bare.length() - steps) * MOST_STAIRS <= bare.length();
    }

    /** One of the words, or one of them again and again. */
    private static boolean isCommon(String letters) {
        return COMMON.stream()
                .anyMatch(word ->
                        letters.startsWith(word) && letters.replace(word, "").isEmpty());
    }
}
