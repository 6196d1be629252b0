package org.countersign.intake.regions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Words;

/** The header words of all registers, with how much each tells about which register it is. */
public final class Headers {

    /**
     * A field that a header may mean.
     *
     * @param rank 0 when the header is the field's own, higher for the words that also mean it
     */
    public record Match(Field field, int rank) {}

    private final Map<String, Map<String, List<Match>>> byKind = new HashMap<>();
    private final Map<String, Integer> kindsOfWord = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Spellings spellings = new Spellings();

    public Headers(List<RegisterKind> kinds) {
        kinds.forEach(kind -> byKind.put(kind.id(), words(kind)));
        kinds.forEach(kind -> allNames(kind).map(Words::bare).forEach(names::add));
        byKind.values().forEach(words -> words.keySet().forEach(word -> kindsOfWord.merge(word, 1, Integer::sum)));
    }

    /** The fields of the kind that a header may mean, the likeliest first. */
    public List<Match> matches(RegisterKind kind, String header) {
        Map<String, List<Match>> words = of(kind);
        return spelling(words, kind, header).map(words::get).orElse(List.of());
    }

    private Map<String, List<Match>> of(RegisterKind kind) {
        return byKind.getOrDefault(kind.id(), Map.of());
    }

    /** Whether any register has a column of that name. */
    boolean isKnown(String header) {
        return spellings.of(header).anyMatch(kindsOfWord::containsKey);
    }

    /** The fewer registers know the header, the more it tells. */
    public double weight(RegisterKind kind, String header) {
        return spelling(of(kind), kind, header)
                .map(word -> 1.0 / kindsOfWord.getOrDefault(word, 1))
                .orElse(0.0);
    }

    /** How the kind spells the header; of a heading in two rows the lower counts alone where the upper adds nothing. */
    private Optional<String> spelling(Map<String, List<Match>> words, RegisterKind kind, String header) {
        Optional<String> whole = spellings.of(header).filter(words::containsKey).findFirst();
        Grouped grouped = Grouped.of(header);
        return whole.isPresent() || !grouped.isUnder() || !isNeutral(kind, grouped.group())
                ? whole
                : spellings.of(grouped.label()).filter(words::containsKey).findFirst();
    }

    /** A group of columns that is headed as the register, as one of its fields or without saying anything. */
    boolean isNeutral(RegisterKind kind, String group) {
        return Grouped.saysNothing(group)
                || names(kind, group)
                || spellings.of(group).anyMatch(of(kind)::containsKey);
    }

    /** Whether the words are a name of the register. */
    public static boolean names(RegisterKind kind, String words) {
        String bare = Words.bare(words);
        return allNames(kind).anyMatch(name -> Words.bare(name).equals(bare));
    }

    public static Stream<String> allNames(RegisterKind kind) {
        return Stream.concat(Stream.of(kind.title(), kind.id()), kind.called().stream());
    }

    /** Whether the words are a name of any register. */
    boolean isName(String words) {
        return names.contains(Words.bare(words));
    }

    private static Map<String, List<Match>> words(RegisterKind kind) {
        Map<String, List<Match>> words = new HashMap<>();
        for (Field field : kind.fields()) {
            Set<String> seen = new HashSet<>();
            List<String> names = names(field);
            for (int rank = 0; rank < names.size(); rank++) {
                String bare = Words.bare(names.get(rank));
                if (seen.add(bare) && !bare.isEmpty()) {
                    words.merge(bare, List.of(new Match(field, rank)), Headers::both);
                }
            }
        }
        return words;
    }

    private static List<Match> both(List<Match> some, List<Match> more) {
        return Stream.concat(some.stream(), more.stream())
                .sorted(Comparator.comparingInt(Match::rank))
                .toList();
    }

    /** The header, the other words, and the field's own name as one word and as several. */
    public static List<String> names(Field field) {
        String spaced = field.name().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return Stream.of(Stream.of(field.header()), field.also().stream(), Stream.of(field.name(), spaced))
                .flatMap(some -> some)
                .toList();
    }
}
