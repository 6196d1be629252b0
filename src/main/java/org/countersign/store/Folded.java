package org.countersign.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as a search holds it against other text: whoever has no Polish keyboard finds Zieliński as zielinski. */
final class Folded {
    private static final Pattern MARK = Pattern.compile("\\p{M}");

    private Folded() {}

    /** Small letters without accents; letters with a stroke, which no decomposition takes off, as they are typed without. */
    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return MARK.matcher(plain)
                .replaceAll("")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace("ß", "ss");
    }
}
