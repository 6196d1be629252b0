package org.countersign.intake.join;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Writes Ukrainian, Russian and other letters in plain Latin ones, as passports do. */
final class Letters {
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "h"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('є', "ie"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "y"),
            Map.entry('і', "i"),
            Map.entry('ї', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ь', ""),
            Map.entry('ъ', ""),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"),
            Map.entry('ы', "y"),
            Map.entry('э', "e"),
            Map.entry('ё', "e"),
            Map.entry('ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('’', ""),
            Map.entry('\'', ""),
            Map.entry('ʼ', ""));

    private Letters() {}

    static boolean isCyrillic(String text) {
        return text.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
    }

    static String latin(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder();
        lower.chars()
                .mapToObj(letter -> (char) letter)
                .forEach(letter -> latin.append(LATIN.getOrDefault(letter, String.valueOf(letter))));
        return latin.toString();
    }
}
