package org.countersign.web.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Which passwords are taken, and how they are kept: long ones that are not the first to be guessed, and only hashed. */
public final class PasswordRule {
    public static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /** OWASP's figures for PBKDF2 with HMAC-SHA-512, which every JDK has. */
    private static final int ITERATIONS = 210_000;

    private static final int SALT = 16;
    private static final int HASH = 64;
    private static final String WAY = "pbkdf2-sha512";

    /** As a password is kept, and none: to hold one against it takes as long as against another. */
    static final String NOBODYS = "{" + WAY + "}" + "0".repeat(2 * (SALT + HASH));

    /** Words of the trade, and what is guessed first here and is in no list of English passwords. */
    private static final List<String> OURS = List.of(
            "countersign",
            "contract",
            "legal",
            "company",
            "vendor",
            "audit",
            "passphrase",
            "passwort",
            "kennwort",
            "willkommen",
            "geheim",
            "qwertz",
            "qwertzuiop",
            "azerty",
            "motdepasse",
            "bienvenue");

    /** As much of a password as is weighed: what follows can only make it better, and long ones take long. */
    private static final int WEIGHED = 64;

    private static final long LONGEST_MILLIS = 300;

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
        return weighing(name, email).estimate(password).isMinimumEntropyMet()
                ? Optional.empty()
                : Optional.of("This password is among the first that are guessed. Take a few words that have nothing to"
                        + " do with you or with each other.");
    }

    /**
     * By how many guesses a password falls to somebody who knows 100,000 passwords from breaches, English words, names, rows of
     * keys, dates, the signs that are put for letters, and this person's name; the fewest are the library's own, 2^35.
     */
    private static Nbvcxz weighing(String name, String email) {
        List<String> own = Stream.of(name.split("\\s+"), email.split("[@.]"))
                .flatMap(Stream::of)
                .filter(word -> word.length() > 2)
                .toList();
        List<Dictionary> known = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        known.add(words("ours", OURS));
        known.add(words("own", own));
        return new Nbvcxz(new ConfigurationBuilder()
                .setLocale(Locale.ENGLISH)
                .setDictionaries(known)
                .setMaxLength(WEIGHED)
                .setCombinationAlgorithmTimeout(LONGEST_MILLIS)
                .createConfiguration());
    }

    private static Dictionary words(String name, List<String> words) {
        return new DictionaryBuilder()
                .setDictionaryName(name)
                .setExclusion(false)
                .addWords(words, 0)
                .createDictionary();
    }
}
