package org.countersign.intake.join;

import java.util.List;
import java.util.stream.Collectors;
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

    /** A spelling that stands for a sound. */
    private record Spelling(String letters, String sound) {}

    // In this order: "tz" must be looked for before its letters have become something else.
    private static final List<Spelling> ALIKE = List.of(
            new Spelling("kh", "h"),
            new Spelling("ts", "c"),
            new Spelling("tz", "c"),
            new Spelling("tch", "ch"),
            new Spelling("x", "ks"),
            new Spelling("g", "h"),
            new Spelling("w", "v"),
            new Spelling("ue", "u"),
            new Spelling("oe", "o"),
            new Spelling("ae", "a"));

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

    /** The same name in another spelling or language, such as Oleksandr and Alexander. */
    boolean isSpelledOtherwise(PersonName other) {
        return root().equals(other.root());
    }

    /** Not the same, but near enough that a careful reader would ask. */
    boolean isAlike(PersonName other) {
        return likeness(other) > 0;
    }

    /** How alike two names are, in percent; a rank of spellings and no probability. */
    int likeness(PersonName other) {
        if (isSame(other)) {
            return 100;
        } else if (isSpelledOtherwise(other)) {
            return 90;
        } else if (isInitialsOf(other)) {
            return 70;
        } else if (isPartOf(other) || other.isPartOf(this)) {
            return 60;
        }
        return isNear(other) ? 50 : 0;
    }

    /** What all spellings of the name have in common. */
    String root() {
        return sounds.stream().map(GivenNames::root).sorted().collect(Collectors.joining(" "));
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
    static String sound(String part) {
        String folded = part.replaceAll("[yj]", "i");
        for (Spelling spelling : ALIKE) {
            folded = folded.replace(spelling.letters(), spelling.sound());
        }
        return folded.replaceAll("i+", "i");
    }
}
