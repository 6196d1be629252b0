package org.countersign.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes words comparable: without case, accents and punctuation, with single spaces. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}#%]+");

    private Words() {}

    public static String bare(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l');
        return OTHER.matcher(MARKS.matcher(lower).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
