package org.countersign.intake.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.intake.read.Notes;
import org.countersign.intake.recognise.Draft;
import org.countersign.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Makes people of the rows of the roster; rows that speak of the same person become one. */
final class Roster {
    private final Notes notes;
    private final Map<String, List<Draft>> byKey = new TreeMap<>();

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
    }

    /** The one group that has the row's e-mail and no other name, or else its name. */
    private Optional<String> group(Draft row) {
        String email = email(row);
        List<String> found = byKey.entrySet().stream()
                .filter(group -> group.getValue().stream()
                        .anyMatch(other -> email != null
                                ? email.equals(email(other)) && agree(row, other)
                                : isSameName(row, other)))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
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
        boolean shared = byKey.values().stream()
                .flatMap(List::stream)
                .anyMatch(other -> email != null && email.equals(email(other)) && !agree(row, other));
        return email == null || shared && name != null
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
        String places = group.stream()
                .map(row -> row.source().file() + ", " + Places.row(row.source()))
                .sorted()
                .collect(Collectors.joining("; "));
        group.forEach(row -> notes.remark(
                row.source().file(),
                Places.row(row.source()),
                "lists the same person as another row and was read as one with it: " + places));
    }
}
