package org.countersign.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words a value may take: the one that rules use, with the others that mean the same. */
public record Options(Map<String, List<String>> words) {

    /** No list: any value goes. */
    public static final Options ANY = new Options(Map.of());

    public boolean isAny() {
        return words.isEmpty();
    }

    /** The word that rules use for what was written, ignoring case, accents and punctuation. */
    public Optional<String> canonical(String written) {
        String bare = Words.bare(written);
        return words.entrySet().stream()
                .filter(option -> Words.bare(option.getKey()).equals(bare)
                        || option.getValue().stream()
                                .anyMatch(word -> Words.bare(word).equals(bare)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
