package org.countersign.intake.values;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.vocabulary.Words;

/** The words for yes and no in the languages that registers come in. */
final class YesNo {
    private static final Set<String> YES = bare("yes", "y", "true", "1", "tak", "ja", "так", "да", "oui", "si", "sí");
    private static final Set<String> NO = bare("no", "n", "false", "0", "nie", "nein", "ні", "нет", "non");
    private static final Pattern TICK = Pattern.compile("[✓✔☑✅]");
    private static final Pattern CROSS = Pattern.compile("[✗✘☒❌]");
    private static final Pattern END_OF_WORD = Pattern.compile("\\s*[-–—,;:.(\\n].*", Pattern.DOTALL);

    private YesNo() {}

    private static Set<String> bare(String... words) {
        return Arrays.stream(words).map(Words::bare).collect(Collectors.toUnmodifiableSet());
    }

    /** The one word says yes. */
    static boolean isYes(String word) {
        return YES.contains(Words.bare(word)) && !word.matches("\\d.*");
    }

    /** Yes or no, where that is all or what it begins with before a mark. */
    static Optional<Boolean> of(String written) {
        String first = END_OF_WORD.matcher(written.strip()).replaceFirst("");
        String bare = Words.bare(first);
        if (YES.contains(bare) || TICK.matcher(written.strip()).matches()) {
            return Optional.of(true);
        }
        return NO.contains(bare) || CROSS.matcher(written.strip()).matches() ? Optional.of(false) : Optional.empty();
    }
}
