package org.countersign.intake.read;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/** Tells how much a run of characters looks like a word of a European language, as one wrongly decoded does not. */
final class Spelling {
    private static final double FAMILIAR = 1;
    private static final double SEEN = 0.5;
    private static final double STRANGE = -1;
    private static final double NO_WORD = -3;

    private static final String FAMILIAR_LETTERS = "äöüßáéíóúàâçôłżąčšžè";
    private static final String SEEN_LETTERS = "ëîïûùìòãõåøæœřěůňťďýőűăşţșțñńćśź";
    private static final String VOWELS = "aeiouyąęóáéíúäöüě";
    private static final String SOFT = "ńćśź";

    /** Signs that stand beside letters in ordinary text: quotes, dashes, marks. */
    private static final Pattern BESIDE_WORDS = Pattern.compile("[\u2010-\u203a«»¿¡„“”‘’…–—©®™°€§\u00a0]");

    private static final String WITHIN_WORDS = "’‘–—\u00a0\u00ad·";

    private final String word;

    private Spelling(String word) {
        this.word = word;
    }

    /** Above 0 for letters that belong where they stand, below for those that do not. */
    static double of(String word) {
        Spelling spelling = new Spelling(word);
        double score = 0;
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            run = word.charAt(i) < 0x80 ? 0 : run + 1;
            score += run == 0 ? 0 : spelling.letter(i, run);
        }
        return score;
    }

    private double letter(int i, int run) {
        char c = word.charAt(i);
        if (Character.isISOControl(c) || c == '\ufffd') {
            return NO_WORD;
        } else if (!Character.isLetter(c)) {
            return sign(i, c);
        } else if (isLower(i - 1) && Character.isUpperCase(c)) {
            return STRANGE;
        } else if (UnicodeScript.of(c) == UnicodeScript.CYRILLIC) {
            return isLatin(i - 1) || isLatin(i + 1) ? NO_WORD : word.length() > 1 ? FAMILIAR : 0;
        }
        // Only wrongly decoded Cyrillic is made of nothing but such letters.
        return (run > 2 ? STRANGE : 0) + latin(Character.toLowerCase(c), i);
    }

    private double sign(int i, char c) {
        boolean before = i > 0 && Character.isLetter(word.charAt(i - 1));
        boolean after = i + 1 < word.length() && Character.isLetter(word.charAt(i + 1));
        if (before && after) {
            return WITHIN_WORDS.indexOf(c) >= 0 ? 0 : NO_WORD;
        }
        boolean opens = c == '¿' || c == '¡';
        return BESIDE_WORDS.matcher(String.valueOf(c)).matches() && !(opens && before)
                ? 0
                : before || after ? STRANGE : 0;
    }

    private double latin(char c, int i) {
        boolean beforeVowel = i + 1 < word.length() && VOWELS.indexOf(Character.toLowerCase(word.charAt(i + 1))) >= 0;
        if (c == 'ñ') {
            return beforeVowel ? FAMILIAR : STRANGE;
        } else if (SOFT.indexOf(c) >= 0) {
            // Polish softens before a vowel with an i instead.
            return beforeVowel ? STRANGE : FAMILIAR;
        } else if (c == 'œ') {
            return i + 1 < word.length() && "ui".indexOf(Character.toLowerCase(word.charAt(i + 1))) >= 0
                    ? SEEN
                    : STRANGE;
        } else if (c == 'æ') {
            return i + 1 == word.length() ? STRANGE : SEEN;
        } else if (c == 'ê' || c == 'ę') {
            return tailed(c, i);
        }
        return FAMILIAR_LETTERS.indexOf(c) >= 0 ? FAMILIAR : SEEN_LETTERS.indexOf(c) >= 0 ? SEEN : 0;
    }

    /** Both stand before a consonant: the one of Polish mostly behind an i, the one of French mostly before a t or m. */
    private double tailed(char c, int i) {
        boolean french = i + 1 < word.length() && "tm".indexOf(word.charAt(i + 1)) >= 0;
        boolean polish = i > 0 && word.charAt(i - 1) == 'i';
        return c == 'ę' ? (polish || !french ? FAMILIAR : SEEN) : polish ? STRANGE : french ? FAMILIAR : SEEN;
    }

    private boolean isLower(int i) {
        return i >= 0 && Character.isLowerCase(word.charAt(i));
    }

    private boolean isLatin(int i) {
        return i >= 0
                && i < word.length()
                && Character.isLetter(word.charAt(i))
                && UnicodeScript.of(word.charAt(i)) == UnicodeScript.LATIN;
    }
}
