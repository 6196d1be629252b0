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
        return isPlain(text) ? bareOfPlain(text) : bareOfAny(text);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    /** The same for plain letters, without the search for marks: most of what is read is of this kind. */
    private static String bareOfPlain(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            boolean kept = Character.isLetterOrDigit(letter) || letter == '#' || letter == '%';
            if (kept) {
                bare.append(Character.toLowerCase(letter));
            } else if (bare.length() > 0 && bare.charAt(bare.length() - 1) != ' ') {
                bare.append(' ');
            }
        }
        return bare.toString().strip();
    }

    private static String bareOfAny(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l');
        return OTHER.matcher(MARKS.matcher(lower).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
