package org.countersign.reckoning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.facts.RepeatedNda;
import org.countersign.facts.Workforce;
import org.countersign.reckoning.Reckoning.Evidence;
import org.jspecify.annotations.Nullable;

/** What follows from counting rows by person. */
final class People {

    private static final List<String> AT_WORK = List.of("start", "lastDay", "leftAt");
    private static final List<String> NDA = List.of("kind", "endsOn", "indefinite");

    private People() {}

    /** The people who work on the day; absent without a roster. */
    static @Nullable Workforce atWork(Evidence evidence, Leaving leaving, LocalDate asOf) {
        if (!evidence.holds("roster")) {
            return null;
        }
        List<Person> active = leaving.active(asOf);
        return new Workforce(
                Reckoning.sources(leaving.rows(active), AT_WORK, evidence.searched("roster")), active.size());
    }

    /** The people whom several rows of the NDA register name, those left out that have expired. */
    static List<RepeatedNda> repeatedNdas(Evidence evidence, LocalDate asOf) {
        Map<String, Person> people = evidence.all(Person.class).stream()
                .collect(Collectors.toMap(Person::id, Function.identity(), (one, other) -> one));
        Map<String, List<Nda>> byPerson = evidence.all(Nda.class).stream()
                .filter(nda -> nda.person() != null && people.containsKey(nda.person()))
                .filter(nda -> nda.isIndividual() && !nda.expiredOn(asOf))
                .collect(Collectors.groupingBy(Nda::whoseId, TreeMap::new, Collectors.toList()));
        return byPerson.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> repeated(entry.getKey(), people, entry.getValue()))
                .toList();
    }

    private static RepeatedNda repeated(String id, Map<String, Person> people, Collection<Nda> rows) {
        Person person = people.get(id);
        return new RepeatedNda(
                Reckoning.sources(rows, NDA, List.of()), id, person == null ? id : person.called(), rows.size());
    }
}
