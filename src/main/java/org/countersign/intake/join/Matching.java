package org.countersign.intake.join;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countersign.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Finds the person whom a row means: by id, then by e-mail, then by name in any spelling; never by a guess. */
final class Matching {
    private static final int COMPARED_ONE_BY_ONE = 1000;

    /** From this likeness on, which only another spelling of the whole name reaches, a single match is used. */
    private static final int USED = 90;

    private static final Comparator<Known> BY_ID = Comparator.comparing(Known::id);

    private final Set<Known> people = new TreeSet<>(BY_ID);
    private final Map<String, Set<Known>> byId = new HashMap<>();
    private final Map<String, Set<Known>> byEmail = new HashMap<>();
    private final Map<String, Set<Known>> bySound = new HashMap<>();
    private final Map<String, Set<Known>> byPart = new HashMap<>();

    /**
     * What a row says of whom it means.
     *
     * @param name absent, or as the row writes it
     */
    record Clue(
            @Nullable String id,
            @Nullable String email,
            @Nullable String name) {
        boolean isEmpty() {
            return id == null && email == null && name == null;
        }
    }

    Matching(Collection<Known> people) {
        this.people.addAll(people);
        for (Known person : people) {
            if (person.idGiven()) {
                file(byId, Words.bare(person.id()), person);
            }
            person.emails().forEach(email -> file(byEmail, email, person));
            person.names().forEach(name -> {
                file(bySound, name.sound(), person);
                name.sounds().forEach(part -> file(byPart, part, person));
            });
        }
    }

    private static void file(Map<String, Set<Known>> index, String key, Known person) {
        index.computeIfAbsent(key, any -> new TreeSet<>(BY_ID)).add(person);
    }

    Match find(Clue clue) {
        Set<Known> sameId = clue.id() == null ? Set.of() : byId.getOrDefault(Words.bare(clue.id()), Set.of());
        if (!sameId.isEmpty()) {
            return confirmed(sameId, clue, "the id is of one person and the name or e-mail of another");
        }
        Set<Known> sameEmail = withEmail(clue);
        if (!sameEmail.isEmpty()) {
            return confirmed(sameEmail, clue, "the e-mail is of one person and the name of another");
        }
        return clue.name() == null ? new Match.Nobody() : named(PersonName.of(clue.name()), clue);
    }

    private Set<Known> withEmail(Clue clue) {
        String email = clue.email();
        return email == null ? Set.of() : byEmail.getOrDefault(email.toLowerCase(Locale.ROOT), Set.of());
    }

    private List<Known> withName(PersonName name) {
        return bySound.getOrDefault(name.sound(), Set.of()).stream()
                .filter(person -> person.isNamed(name))
                .toList();
    }

    /** One of those found agrees with all else that the row says. */
    private Match confirmed(Set<Known> found, Clue clue, String otherwise) {
        List<Known> agreeing = found.stream()
                .filter(person -> agreesInName(person, clue.name()) && agreesInEmail(person, clue))
                .toList();
        if (agreeing.size() == 1) {
            return new Match.Sure(agreeing.get(0));
        }
        Stream<Known> named = clue.name() == null ? Stream.of() : withName(PersonName.of(clue.name())).stream();
        List<Known> meant = Stream.of(found.stream(), withEmail(clue).stream(), named)
                .flatMap(some -> some)
                .distinct()
                .sorted(BY_ID)
                .toList();
        return new Match.Perhaps(meant, found.size() > 1 ? "several people have that e-mail" : otherwise);
    }

    private static boolean agreesInName(Known person, @Nullable String name) {
        if (name == null || person.names().isEmpty()) {
            return true;
        }
        PersonName written = PersonName.of(name);
        return person.isNamed(written) || person.isNamedLike(written);
    }

    /** An address that is unknown may be a second one; that of somebody else contradicts. */
    private boolean agreesInEmail(Known person, Clue clue) {
        Set<Known> owners = withEmail(clue);
        return owners.isEmpty() || owners.contains(person);
    }

    private Match named(PersonName name, Clue clue) {
        List<Known> same = withName(name);
        if (same.size() > 1) {
            return new Match.Perhaps(same, "several people have that name");
        } else if (same.size() == 1) {
            return contradicts(same.get(0), clue)
                    ? new Match.Perhaps(same, "the name is the same and the id or e-mail is not")
                    : new Match.Sure(same.get(0));
        }
        List<Known> alike = mayBeAlike(name).stream()
                .filter(person -> person.isNamedLike(name))
                .toList();
        if (alike.size() == 1 && alike.get(0).likeness(name) >= USED && !contradicts(alike.get(0), clue)) {
            return new Match.Probable(alike.get(0), alike.get(0).likeness(name));
        }
        return alike.isEmpty() ? new Match.Nobody() : new Match.Perhaps(alike, "the names are alike and not the same");
    }

    /** All people; among very many only those who share a part of the name, as each comparison takes its time. */
    private Set<Known> mayBeAlike(PersonName name) {
        if (people.size() <= COMPARED_ONE_BY_ONE) {
            return people;
        }
        Set<Known> sharing = new TreeSet<>(BY_ID);
        name.sounds().forEach(part -> sharing.addAll(byPart.getOrDefault(part, Set.of())));
        return sharing;
    }

    /** Another id, or another address of the same domain, speaks of a namesake. */
    private static boolean contradicts(Known person, Clue clue) {
        if (clue.id() != null && person.idGiven()) {
            return true;
        }
        String email = clue.email();
        return email != null
                && person.emails().stream().anyMatch(known -> domain(known).equals(domain(email)));
    }

    private static String domain(String email) {
        return email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
