package org.countersign.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which people there are, and by which pseudonym each of their names and addresses goes. */
final class NameBook {
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byWord = new HashMap<>();
    private final Map<String, String> byMail = new HashMap<>();

    /** Names of one short word, as they are written: else each "it" and "no" would be somebody. */
    private final Map<String, String> bySpelling = new HashMap<>();

    private final Map<String, String> unspaced = new TreeMap<>(LONGEST_FIRST);
    private final Map<String, Set<String>> words = new HashMap<>();
    private int longest;

    /** Adds somebody who is called so; a second name of the same words is the same person. */
    void add(@Nullable String name, @Nullable String mail) {
        boolean isMail = name != null && name.strip().matches("\\S+@\\S+\\.\\S+");
        String called = name == null ? "" : isMail ? name.strip().split("@", 2)[0] : name.strip();
        String address = isMail ? name : mail;
        List<NameWord> parts = NameWord.of(called);
        boolean named = parts.stream().anyMatch(NameWord::hasLetter);
        if (!named && address == null) {
            return;
        }
        String key = named ? NameWord.joined(parts) : plain(Objects.requireNonNull(address));
        String pseudonym = byName.getOrDefault(key, "Person " + (words.size() + 1));
        words.computeIfAbsent(pseudonym, first -> new HashSet<>());
        byName.put(key, pseudonym);
        if (named) {
            addWords(called, parts, pseudonym);
        }
        if (address != null) {
            byMail.putIfAbsent(plain(address), pseudonym.replace(" ", "").toLowerCase(Locale.ROOT) + " (address)");
        }
    }

    private void addWords(String called, List<NameWord> parts, String pseudonym) {
        longest = Math.max(longest, parts.size());
        for (NameWord part : parts) {
            if (part.hasLetter()) {
                words.getOrDefault(pseudonym, new HashSet<>()).add(part.bare());
            }
            if (part.hasLetter() && !part.isShort()) {
                byWord.putIfAbsent(part.bare(), pseudonym);
            }
        }
        // "Last, First" and "Last First" as well.
        List<NameWord> turned = new ArrayList<>(parts);
        Collections.rotate(turned, 1);
        byName.putIfAbsent(NameWord.joined(turned), pseudonym);
        if (parts.size() == 1 && parts.get(0).isShort()) {
            bySpelling.putIfAbsent(called, pseudonym);
        }
        if (NameWord.isUnspaced(called) && called.length() > 1) {
            unspaced.putIfAbsent(called, pseudonym);
        }
    }

    /** Of how many words a name may be. */
    int longest() {
        return longest;
    }

    /** Whose whole name that is; absent where it is nobody's. */
    @Nullable
    String whole(String written, List<NameWord> parts) {
        return parts.size() == 1 && parts.get(0).isShort()
                ? bySpelling.get(written)
                : byName.get(NameWord.joined(parts));
    }

    /** Whose name the word is a part of. */
    @Nullable
    String part(NameWord word) {
        return byWord.get(word.bare());
    }

    /** Whether the word, however short, is a part of the name that goes by the pseudonym. */
    boolean isOf(String pseudonym, NameWord word) {
        return words.getOrDefault(pseudonym, Set.of()).contains(word.bare());
    }

    /** What stands for an address; two addresses never become one. */
    String address(String mail) {
        return byMail.computeIfAbsent(plain(mail), unknown -> "address " + (byMail.size() + 1) + " (withheld)");
    }

    /** The text without names in scripts that put no space between words. */
    String withoutUnspaced(String text) {
        String out = text;
        for (Map.Entry<String, String> name : unspaced.entrySet()) {
            out = out.replace(name.getKey(), name.getValue());
        }
        return out;
    }

    private static String plain(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }
}
