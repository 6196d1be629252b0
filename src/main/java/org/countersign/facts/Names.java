package org.countersign.facts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares the names of companies as a careful reader would: case, accents, dots and spaces do not count. */
public final class Names {

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final Pattern MARK = Pattern.compile("\\p{M}");

    private Names() {}

    public static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && (one.equals(other) || bare(one).equals(bare(other)));
    }

    /** One is the other with words left out at its end, such as the legal form. */
    static boolean alike(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return false;
        }
        String left = words(one);
        String right = words(other);
        return !left.isBlank() && !right.isBlank() && (left.startsWith(right) || right.startsWith(left));
    }

    /** The words in small letters, each with a space behind it. */
    private static String words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String unmarked = MARK.matcher(plain).replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT
                        .matcher(unmarked)
                        .replaceAll(" ")
                        .strip()
                        .replaceAll(" +", " ") + " ";
    }

    private static String bare(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("");
    }
}
