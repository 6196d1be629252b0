package org.countersign.intake.join;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.vocabulary.Words;

/**
 * A person's name made comparable: without case, accents and order, in Latin letters.
 *
 * @param parts in alphabetical order
 * @param cyrillic it was written in Cyrillic letters
 * @param sounds the parts without the spellings that transliterations vary in
 */
record PersonName(List<String> parts, boolean cyrillic, List<String> sounds) {

    private static final Map<String, String> ALIKE_SOUNDS = Map.of("kh", "h", "ts", "c", "g", "h", "w", "v");

    static PersonName of(String written) {
        String latin = Letters.latin(written);
        List<String> parts = Stream.of(Words.bare(latin).split(" ")).sorted().toList();
        return new PersonName(
                parts,
                Letters.isCyrillic(written),
                parts.stream().map(PersonName::sound).sorted().toList());
    }

    /** The name as an id that does not depend on how it was written. */
    String key() {
        return String.join(" ", parts);
    }

    /** The same name; between two alphabets, spellings that stand for the same letters count as the same. */
    boolean isSame(PersonName other) {
        return parts.equals(other.parts) || (cyrillic != other.cyrillic && sound().equals(other.sound()));
    }

    /** Not the same, but near enough that a careful reader would ask. */
    boolean isAlike(PersonName other) {
        return isPartOf(other) || other.isPartOf(this) || isInitialsOf(other) || isNear(other);
    }

    private boolean isPartOf(PersonName other) {
        return other.sounds.containsAll(sounds);
    }

    /** Each part is the same or the first letter of the other's, and one whole part is shared. */
    private boolean isInitialsOf(PersonName other) {
        if (parts.size() != other.parts.size() || parts.stream().noneMatch(other.parts::contains)) {
            return false;
        }
        List<String> mine = without(parts, other.parts);
        List<String> theirs = without(other.parts, parts);
        return Stream.iterate(0, i -> i < mine.size(), i -> i + 1)
                .allMatch(i -> isInitial(mine.get(i), theirs.get(i)) || isInitial(theirs.get(i), mine.get(i)));
    }

    private static boolean isInitial(String one, String other) {
        return one.length() == 1 && other.startsWith(one);
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(part -> !some.contains(part)).toList();
    }

    private boolean isNear(PersonName other) {
        String mine = sound();
        String theirs = other.sound();
        int allowed = Math.min(mine.length(), theirs.length()) < 8 ? 1 : 2;
        return Math.abs(mine.length() - theirs.length()) <= allowed && EditDistance.between(mine, theirs) <= allowed;
    }

    String sound() {
        return String.join(" ", sounds);
    }

    /** Folds the spellings that transliterations vary in. */
    private static String sound(String part) {
        String folded = part.replaceAll("[yj]", "i");
        for (String spelling : List.of("kh", "ts", "g", "w")) {
            folded = folded.replace(spelling, ALIKE_SOUNDS.getOrDefault(spelling, spelling));
        }
        return folded.replaceAll("i+", "i");
    }
}
