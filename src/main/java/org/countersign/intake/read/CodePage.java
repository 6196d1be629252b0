package org.countersign.intake.read;

import com.sigpwned.chardet4j.com.ibm.icu.text.CharsetDetector;
import com.sigpwned.chardet4j.com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of the code pages in which programs stored text before Unicode.
 *
 * @param title by which its users call it
 * @param alias by which the detector calls it where no byte tells the two apart
 */
record CodePage(Charset charset, String title, String alias) {

    /** The first is assumed where two fit alike. */
    private static final List<CodePage> ALL = List.of(
            new CodePage(Charset.forName("windows-1252"), "Windows-1252 (Western European)", "ISO-8859-1"),
            new CodePage(Charset.forName("windows-1250"), "Windows-1250 (Central European)", "ISO-8859-2"),
            new CodePage(Charset.forName("windows-1251"), "Windows-1251 (Cyrillic)", "ISO-8859-5"),
            new CodePage(Charset.forName("ISO-8859-2"), "ISO 8859-2 (Central European)", "ISO-8859-2"));

    private static final int BYTES_LOOKED_AT = 1 << 20;
    private static final int WORDS_LOOKED_AT = 3000;

    /**
     * The one that makes words of the letters. A detector alone is at a loss with the few names of a register, so it only
     * decides between those that fit alike.
     */
    static CodePage of(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, BYTES_LOOKED_AT));
        Set<String> words = words(head);
        Map<String, Integer> detected = detected(head);
        return ALL.stream()
                .max(Comparator.comparingDouble((CodePage page) -> page.score(words) + page.among(detected))
                        .thenComparing(ALL::indexOf, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The words with letters beyond ASCII, each byte a character. */
    private static Set<String> words(byte[] bytes) {
        Set<String> words = new LinkedHashSet<>();
        int start = 0;
        boolean foreign = false;
        for (int i = 0; i <= bytes.length && words.size() < WORDS_LOOKED_AT; i++) {
            boolean inside = i < bytes.length && (bytes[i] < 0 || Character.isLetter(bytes[i]));
            foreign |= inside && bytes[i] < 0;
            if (!inside) {
                if (foreign) {
                    words.add(new String(bytes, start, i - start, java.nio.charset.StandardCharsets.ISO_8859_1));
                }
                start = i + 1;
                foreign = false;
            }
        }
        return words;
    }

    private double score(Collection<String> words) {
        return words.stream()
                .map(word -> new String(word.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), charset))
                .mapToDouble(Spelling::of)
                .sum();
    }

    private double among(Map<String, Integer> detected) {
        int confidence = Math.max(detected.getOrDefault(charset.name(), 0), detected.getOrDefault(alias, 0));
        return confidence / 250.0;
    }

    private static Map<String, Integer> detected(byte[] bytes) {
        CharsetMatch[] matches = Optional.ofNullable(
                        new CharsetDetector().setText(bytes).detectAll())
                .orElse(new CharsetMatch[0]);
        return Arrays.stream(matches)
                .collect(Collectors.toMap(CharsetMatch::getName, CharsetMatch::getConfidence, Math::max));
    }
}
