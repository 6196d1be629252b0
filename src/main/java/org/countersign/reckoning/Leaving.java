package org.countersign.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Departure;
import org.countersign.facts.Fact;
import org.countersign.facts.Person;
import org.countersign.facts.PossibleMatch;
import org.countersign.reckoning.Reckoning.Evidence;
import org.jspecify.annotations.Nullable;

/** Who left and when, by the roster and the offboarding log together. */
final class Leaving {

    private final List<Person> people;
    private final Map<String, List<Departure>> log;
    private final List<Departure> strangers;
    private final List<Departure> undated;

    private Leaving(List<Person> people, List<Departure> departures, Set<String> unsure) {
        Set<String> known = people.stream().map(Person::id).collect(Collectors.toSet());
        Predicate<Departure> isMatched = each -> each.person() != null && known.contains(each.person());
        List<Departure> matched = departures.stream().filter(isMatched).toList();
        List<Departure> unmatched =
                departures.stream().filter(isMatched.negate()).toList();
        this.people = people;
        this.log = matched.stream().collect(Collectors.groupingBy(Departure::whoseId));
        Predicate<Departure> counts = each -> lastDay(each) != null && !unsure.contains(each.whose());
        this.strangers = unmatched.stream().filter(counts).toList();
        this.undated =
                undated(matched, unmatched.stream().filter(counts.negate()).toList());
    }

    static Leaving of(Evidence evidence) {
        Set<String> unsure = evidence.all(PossibleMatch.class).stream()
                .filter(match -> match.register().equals("departures"))
                .map(PossibleMatch::written)
                .collect(Collectors.toSet());
        return new Leaving(evidence.all(Person.class), evidence.all(Departure.class), unsure);
    }

    private List<Departure> undated(List<Departure> ofPeople, List<Departure> ofStrangers) {
        Set<String> dated = people.stream()
                .filter(person -> !lastDays(person).isEmpty())
                .map(Person::id)
                .collect(Collectors.toSet());
        return Stream.concat(ofPeople.stream().filter(each -> !dated.contains(each.whoseId())), ofStrangers.stream())
                .toList();
    }

    List<Person> people() {
        return people;
    }

    /** Started on or before the day and not left before it. */
    boolean isActive(Person person, LocalDate day) {
        return person.activeOn(day) && lastDays(person).stream().noneMatch(last -> last.isBefore(day));
    }

    /** Left before the day, whether or not ever started. */
    boolean hasLeft(Person person, LocalDate day) {
        return lastDays(person).stream().anyMatch(last -> last.isBefore(day));
    }

    List<Person> active(LocalDate day) {
        return people.stream().filter(person -> isActive(person, day)).toList();
    }

    /** People whose last day lies on or after the first day and before the end. */
    List<Person> left(LocalDate first, LocalDate end) {
        return people.stream()
                .filter(person -> lastDays(person).stream().anyMatch(last -> within(last, first, end)))
                .toList();
    }

    /**
     * Entries of the log in that time for somebody who is not among the people, one for each name. Those that name nobody
     * count one by one: taking names away must not make leavers fewer.
     */
    Collection<Departure> strangers(LocalDate first, LocalDate end) {
        List<Departure> within = strangers.stream()
                .filter(each -> within(lastDay(each), first, end))
                .toList();
        Collection<Departure> named = within.stream()
                .filter(each -> !namesNobody(each))
                .collect(Collectors.toMap(Departure::whoseId, each -> each, (one, other) -> one))
                .values();
        return Stream.concat(named.stream(), within.stream().filter(Leaving::namesNobody))
                .toList();
    }

    /** Departures that leave open who of the people is still here: those that cannot be counted, or that name nobody. */
    List<Departure> unclear() {
        return Stream.concat(undated.stream(), strangers.stream().filter(Leaving::namesNobody))
                .toList();
    }

    private static boolean namesNobody(Departure departure) {
        return departure.person() == null && departure.name() == null;
    }

    /** Departures that cannot be counted: without a last day, or of somebody who is not surely known. */
    List<Departure> undated(Predicate<Person> of) {
        Set<String> others = people.stream().filter(of.negate()).map(Person::id).collect(Collectors.toSet());
        return undated.stream().filter(each -> !others.contains(each.whoseId())).toList();
    }

    /** The rows that speak of the people: of the roster and of the log. */
    List<Fact> rows(Collection<Person> of) {
        List<Fact> rows = new ArrayList<>(of);
        of.forEach(person -> rows.addAll(log.getOrDefault(person.id(), List.of())));
        return rows;
    }

    private List<LocalDate> lastDays(Person person) {
        Stream<LocalDate> logged =
                log.getOrDefault(person.id(), List.of()).stream().flatMap(each -> Stream.ofNullable(lastDay(each)));
        return Stream.concat(Stream.ofNullable(person.lastDay()), logged).toList();
    }

    private static @Nullable LocalDate lastDay(Departure departure) {
        return departure.lastDay() == null && departure.leftAt() != null
                ? departure.leftAt().toLocalDate()
                : departure.lastDay();
    }

    private static boolean within(@Nullable LocalDate day, LocalDate first, LocalDate end) {
        return day != null && !day.isBefore(first) && day.isBefore(end);
    }
}
