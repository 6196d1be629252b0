package org.countersign.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word of a text, as names are compared.
 *
 * @param bare in small letters without marks
 * @param start where it begins in the text, {@code end} where it is over
 */
record NameWord(String bare, int start, int end) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");
    private static final int SHORTEST_PART = 3;

    static List<NameWord> of(String text) {
        List<NameWord> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(new NameWord(bare(found.group()), found.start(), found.end()));
        }
        return words;
    }

    static String joined(List<NameWord> words) {
        return words.stream().map(NameWord::bare).collect(Collectors.joining(" "));
    }

    /** Whether its script puts no space between words, so that a name may stand in the middle of one. */
    static boolean isUnspaced(String name) {
        return UNSPACED.matcher(name).find();
    }

    boolean hasLetter() {
        return bare.codePoints().anyMatch(Character::isLetter);
    }

    /** Two letters are too often something else to stand for somebody on their own. */
    boolean isShort() {
        return bare.length() < SHORTEST_PART;
    }

    private static String bare(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return MARK.matcher(plain).replaceAll("");
    }
}
