package org.countersign.intake.join;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.countersign.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Finds the person whom a row means: by id, then by e-mail, then by name; never by a guess. */
final class Matching {
    private final List<Known> people;

    Matching(List<Known> people) {
        this.people = people;
    }

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

    Match find(Clue clue) {
        List<Known> byId = of(person -> clue.id() != null && isId(person, clue.id()));
        if (!byId.isEmpty()) {
            return confirmed(byId, clue, "the id is of one person and the name or e-mail of another");
        }
        List<Known> byEmail = of(person -> clue.email() != null && person.hasEmail(clue.email()));
        if (!byEmail.isEmpty()) {
            return confirmed(byEmail, clue, "the e-mail is of one person and the name of another");
        }
        return clue.name() == null ? new Match.Nobody() : named(PersonName.of(clue.name()), clue);
    }

    private List<Known> of(Predicate<Known> means) {
        return people.stream()
                .filter(means)
                .sorted(Comparator.comparing(Known::id))
                .toList();
    }

    private static boolean isId(Known person, String id) {
        return person.idGiven() && Words.bare(person.id()).equals(Words.bare(id));
    }

    /** One of those found agrees with all else that the row says. */
    private Match confirmed(List<Known> found, Clue clue, String otherwise) {
        List<Known> agreeing = found.stream()
                .filter(person -> agreesInName(person, clue.name()) && agreesInEmail(person, clue.email()))
                .toList();
        if (agreeing.size() == 1) {
            return new Match.Sure(agreeing.get(0));
        }
        PersonName name = clue.name() == null ? null : PersonName.of(clue.name());
        Stream<Known> alsoMeant = of(
                person -> name != null && person.isNamed(name) || clue.email() != null && person.hasEmail(clue.email()))
                .stream();
        List<Known> meant = Stream.concat(found.stream(), alsoMeant).distinct().toList();
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
    private boolean agreesInEmail(Known person, @Nullable String email) {
        return email == null || person.hasEmail(email) || people.stream().noneMatch(other -> other.hasEmail(email));
    }

    private Match named(PersonName name, Clue clue) {
        List<Known> same = of(person -> person.isNamed(name));
        if (same.size() > 1) {
            return new Match.Perhaps(same, "several people have that name");
        } else if (same.size() == 1) {
            return contradicts(same.get(0), clue)
                    ? new Match.Perhaps(same, "the name is the same and the id or e-mail is not")
                    : new Match.Sure(same.get(0));
        }
        List<Known> alike = of(person -> person.isNamedLike(name));
        return alike.isEmpty() ? new Match.Nobody() : new Match.Perhaps(alike, "the names are alike and not the same");
    }

    /** Another id, or another address of the same domain, speaks of a namesake. */
    private static boolean contradicts(Known person, Clue clue) {
        String email = clue.email();
        return clue.id() != null && person.idGiven()
                || email != null
                        && person.emails().stream()
                                .anyMatch(known -> domain(known).equals(domain(email)));
    }

    private static String domain(String email) {
        return email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
