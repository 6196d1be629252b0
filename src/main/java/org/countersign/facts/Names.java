package org.countersign.facts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares the names of companies as a careful reader would: case, accents, dots and spaces do not count. */
final class Names {

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

    private Names() {}

    static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && (one.equals(other) || bare(one).equals(bare(other)));
    }

    private static String bare(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("");
    }
}
