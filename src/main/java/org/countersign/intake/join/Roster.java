package org.countersign.intake.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countersign.intake.read.Notes;
import org.countersign.intake.recognise.Draft;
import org.countersign.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Makes people of the rows of the roster; rows that speak of the same person become one. */
final class Roster {
    private final Notes notes;
    private final Map<String, List<Draft>> byKey = new TreeMap<>();
    private final Map<String, Set<String>> byClue = new HashMap<>();

    private Roster(Notes notes) {
        this.notes = notes;
    }

    /** The people, by id. */
    static List<Known> of(List<Draft> rows, boolean onRoster, Notes notes) {
        Roster roster = new Roster(notes);
        List<Draft> sorted = rows.stream()
                .sorted(Comparator.comparing((Draft row) -> !row.values().containsKey("id"))
                        .thenComparing(row -> !row.values().containsKey("email"))
                        .thenComparing(row -> row.values().toString()))
                .toList();
        sorted.forEach(roster::place);
        List<Known> people = new ArrayList<>();
        roster.byKey.values().forEach(group -> people.add(roster.known(group, onRoster)));
        return people;
    }

    /** Rows with an id come first, then those with an e-mail, so that the order of the rows plays no part. */
    private void place(Draft row) {
        String id = row.text("id");
        if (id != null) {
            add("1 " + Words.bare(id), row);
            return;
        }
        String key = group(row).orElseGet(() -> "2 " + ownKey(row));
        add(key, row);
    }

    private void add(String key, Draft row) {
        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        clues(row).forEach(clue -> byClue.computeIfAbsent(clue, any -> new TreeSet<>())
                .add(key));
    }

    /** What the row may be found by again. */
    private static Stream<String> clues(Draft row) {
        String email = email(row);
        String name = row.text("name");
        return Stream.concat(
                Stream.ofNullable(email).map(address -> "@" + address),
                Stream.ofNullable(name).map(written -> PersonName.of(written).sound()));
    }

    /** The one group that has the row's e-mail and no other name, or else its name. */
    private Optional<String> group(Draft row) {
        boolean byEmail = email(row) != null;
        List<String> found = clues(row)
                .limit(1)
                .flatMap(clue -> byClue.getOrDefault(clue, Set.of()).stream())
                .filter(key ->
                        rows(key).stream().anyMatch(other -> byEmail ? agree(row, other) : isSameName(row, other)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<Draft> rows(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    private static boolean agree(Draft one, Draft other) {
        return one.text("name") == null || other.text("name") == null || isSameName(one, other);
    }

    private static boolean isSameName(Draft one, Draft other) {
        String mine = one.text("name");
        String theirs = other.text("name");
        return mine != null && theirs != null && PersonName.of(mine).isSame(PersonName.of(theirs));
    }

    /** People who share a mailbox are told apart by their names. */
    private String ownKey(Draft row) {
        String email = email(row);
        String name = row.text("name");
        boolean shared = email != null
                && byClue.getOrDefault("@" + email, Set.of()).stream()
                        .flatMap(key -> rows(key).stream().limit(1))
                        .anyMatch(other -> !agree(row, other));
        return email == null || (shared && name != null)
                ? PersonName.of(String.valueOf(name)).key()
                : email;
    }

    private static @Nullable String email(Draft row) {
        String email = row.text("email");
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private Known known(List<Draft> group, boolean onRoster) {
        Merged merged = Merged.of(group, notes);
        if (group.size() > 1) {
            remarkRepeated(group);
        }
        Optional<String> given = group.stream()
                .flatMap(row -> Optional.ofNullable(row.text("id")).stream())
                .sorted()
                .findFirst();
        List<PersonName> names = group.stream()
                .flatMap(row -> Optional.ofNullable(row.text("name")).stream())
                .map(PersonName::of)
                .distinct()
                .toList();
        List<String> emails = group.stream()
                .flatMap(row -> Optional.ofNullable(email(row)).stream())
                .distinct()
                .sorted()
                .toList();
        String id = given.orElseGet(() -> ownKey(group.get(0)));
        return new Known(id, given.isPresent(), merged.values(), names, emails, merged.sources(), onRoster);
    }

    private void remarkRepeated(List<Draft> group) {
        String places = Places.some(
                group.stream()
                        .map(Draft::source)
                        .sorted(Places.ORDER)
                        .map(source -> source.file() + ", " + Places.row(source)),
                group.size());
        group.forEach(row -> notes.remark(
                row.source().file(),
                Places.row(row.source()),
                "lists the same person as another row and was read as one with it: " + places));
    }
}
