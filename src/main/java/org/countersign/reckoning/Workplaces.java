package org.countersign.reckoning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.facts.Person;
import org.countersign.facts.Workplace;
import org.countersign.reckoning.Reckoning.Evidence;

/** What follows from the countries on the roster. */
final class Workplaces {

    private static final List<String> FIELDS = List.of("country", "part", "lastDay");

    private Workplaces() {}

    /** The countries of those in the embedded team who have not left, whether or not they have started. */
    static List<Workplace> of(Evidence evidence, Leaving leaving, LocalDate asOf) {
        Map<String, List<Person>> byCountry = leaving.people().stream()
                .filter(person -> person.isEmbedded() && !leaving.hasLeft(person, asOf))
                .collect(Collectors.groupingBy(
                        person -> person.country() == null ? "" : person.country(), TreeMap::new, Collectors.toList()));
        return byCountry.entrySet().stream()
                .map(entry -> new Workplace(
                        Reckoning.sources(entry.getValue(), FIELDS, evidence.searched("roster")),
                        entry.getKey().isEmpty() ? null : entry.getKey(),
                        entry.getValue().size()))
                .toList();
    }
}
