package org.countersign.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Departure;
import org.countersign.facts.Fact;
import org.countersign.facts.Person;
import org.countersign.facts.PersonRecord;
import org.countersign.facts.PossibleMatch;
import org.countersign.facts.Reference;
import org.countersign.facts.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * Puts "Person 1" and so on in place of the people whom facts name: their names however written, parts of their names,
 * and all addresses of e-mail. The same documents give the same numbers, and no two ids become one.
 */
final class Pseudonyms {
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}._%+'!#$*?^`{|}~-]+@[\\p{L}\\p{M}\\p{N}.-]*[\\p{L}\\p{M}\\p{N}]");

    /** Between the words of one name: no letter, and not so much that two sentences become one. */
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]{1,8}");

    private final NameBook book = new NameBook();
    private final Map<String, String> byId = new HashMap<>();

    private Pseudonyms() {}

    static Pseudonyms of(List<? extends Fact> facts) {
        Pseudonyms pseudonyms = new Pseudonyms();
        List<Person> people = facts.stream()
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .toList();
        people.forEach(person -> pseudonyms.book.add(person.name(), person.email()));
        facts.forEach(fact -> names(fact).forEach(name -> pseudonyms.book.add(name, null)));
        pseudonyms.keepApart(people);
        return pseudonyms;
    }

    private static Stream<@Nullable String> names(Fact fact) {
        if (fact instanceof AccessGrant grant) {
            return Stream.of(grant.name(), grant.owner());
        } else if (fact instanceof Departure departure) {
            return Stream.of(departure.name(), departure.approver());
        } else if (fact instanceof Waiver waiver) {
            return Stream.of(waiver.requester(), waiver.approver());
        } else if (fact instanceof PossibleMatch match) {
            return Stream.of(match.written(), match.onRoster());
        } else if (fact instanceof Reference reference) {
            return Stream.of(reference.contact());
        }
        return fact instanceof PersonRecord row ? Stream.of(row.name()) : Stream.empty();
    }

    /** Ids may be names, and two of them may read alike without these. */
    private void keepApart(List<Person> people) {
        Set<String> taken = new HashSet<>();
        for (Person person : people) {
            if (!byId.containsKey(person.id())) {
                String bare = without(person.id());
                String apart = bare;
                for (int other = 2; !taken.add(apart); other++) {
                    apart = bare + " (" + other + ")";
                }
                byId.put(person.id(), apart);
            }
        }
    }

    /** The text with nobody's name in it. */
    String in(String text) {
        String id = byId.get(text);
        return id == null ? without(text) : id;
    }

    private String without(String text) {
        String bare =
                text.indexOf('@') < 0 ? text : MAIL.matcher(text).replaceAll(found -> book.address(found.group()));
        return withoutNames(book.withoutUnspaced(bare));
    }

    private String withoutNames(String text) {
        List<NameWord> words = NameWord.of(text);
        String whole = book.whole(text.strip(), words);
        if (whole != null) {
            return whole;
        }
        StringBuilder out = new StringBuilder();
        int done = 0;
        int at = 0;
        while (at < words.size()) {
            Found found = found(text, words.subList(at, words.size()));
            if (found != null) {
                out.append(text, done, words.get(at).start()).append(found.pseudonym());
                done = words.get(at + found.words() - 1).end();
            }
            at += found == null ? 1 : found.words();
        }
        return out.append(text, done, text.length()).toString();
    }

    /** A name at the beginning of some words. */
    private record Found(String pseudonym, int words) {}

    private @Nullable Found found(String text, List<NameWord> words) {
        int run = 1;
        while (run < Math.min(words.size(), book.longest()) && isGap(text, words.get(run - 1), words.get(run))) {
            run++;
        }
        for (int length = run; length > 0; length--) {
            List<NameWord> some = words.subList(0, length);
            String whole = book.whole(
                    text.substring(some.get(0).start(), some.get(length - 1).end()), some);
            if (whole != null) {
                return new Found(whole, length);
            }
        }
        String part = book.part(words.get(0));
        return part == null ? null : new Found(part, partLength(part, words.subList(0, run)));
    }

    /** As many of the words as belong to the same name. */
    private int partLength(String pseudonym, List<NameWord> words) {
        int length = 1;
        while (length < words.size() && book.isOf(pseudonym, words.get(length))) {
            length++;
        }
        return length;
    }

    private static boolean isGap(String text, NameWord before, NameWord after) {
        return GAP.matcher(text.substring(before.end(), after.start())).matches();
    }
}
