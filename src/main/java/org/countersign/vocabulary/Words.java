package org.countersign.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/** Makes words comparable: without case, accents and punctuation, with single spaces. */
public final class Words {

    private Words() {}

    public static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l')
                .replaceAll("[^\\p{L}\\p{N}#%]+", " ")
                .strip();
    }
}
