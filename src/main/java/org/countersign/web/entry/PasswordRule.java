package org.countersign.web.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Which passwords are taken, and how they are kept: long ones that are not the first to be guessed, and only hashed. */
public final class PasswordRule {
    public static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_SIGNS = 5;

    /** OWASP's figures for PBKDF2 with HMAC-SHA-512, which every JDK has. */
    private static final int ITERATIONS = 210_000;

    private static final int SALT = 16;

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
        return new DelegatingPasswordEncoder("pbkdf2-sha512", Map.of("pbkdf2-sha512", slow));
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
        String bare = password.replaceAll("[^\\p{L}]", "");
        String spoken = password.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replaceAll("[^\\p{L}]", "");
        Stream<String> own = Stream.concat(
                Stream.of(name.split("\\s+")), Stream.of(email.split("[@.]")).limit(2));
        return password.chars().distinct().count() < FEWEST_SIGNS
                || bare.isEmpty()
                || isCommon(bare)
                || isCommon(spoken)
                || own.map(each -> each.toLowerCase(Locale.ROOT))
                        .anyMatch(each ->
                                each.length() > 2 && bare.replace(each, "").length() < FEWEST_SIGNS);
    }

    /** One of the words, or one of them again and again. */
    private static boolean isCommon(String letters) {
        return COMMON.stream()
                .anyMatch(word ->
                        letters.startsWith(word) && letters.replace(word, "").isEmpty());
    }
}
