package org.countersign.intake.join;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.facts.FactBinder;
import org.countersign.facts.Person;
import org.countersign.facts.Source;
import org.jspecify.annotations.Nullable;

/**
 * A person who is known from the roster, or from the departures alone.
 *
 * @param idGiven the id is one that the roster gives, and not made from an e-mail or a name
 * @param names every name and e-mail under which the rows list the person
 */
record Known(
        String id,
        boolean idGiven,
        Map<String, Object> values,
        List<PersonName> names,
        List<String> emails,
        List<Source> sources,
        boolean onRoster) {

    @Nullable
    String name() {
        Object name = values.get("name");
        return name == null ? null : name.toString();
    }

    /** How a reader would call the person. */
    String shown() {
        String name = name();
        return name == null ? id : name;
    }

    boolean isNamed(PersonName written) {
        return names.stream().anyMatch(written::isSame);
    }

    boolean isNamedLike(PersonName written) {
        return names.stream().anyMatch(written::isAlike);
    }

    /** How alike the name is to the likest of the person's names, in percent. */
    int likeness(PersonName written) {
        return names.stream().mapToInt(written::likeness).max().orElse(0);
    }

    boolean hasEmail(String email) {
        return emails.contains(email.toLowerCase(Locale.ROOT));
    }

    Known withId(String other) {
        return new Known(other, idGiven, values, names, emails, sources, onRoster);
    }

    /** The same with one more value and the row that gave it. */
    Known with(String field, Object value, Source source) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(field, value);
        List<Source> sources = Places.sorted(
                Stream.concat(this.sources.stream(), Stream.of(source)).toList());
        return new Known(id, idGiven, more, names, emails, sources, onRoster);
    }

    Person person() {
        Map<String, Object> person = new LinkedHashMap<>(values);
        person.put("id", id);
        person.put("onRoster", onRoster);
        person.put("sources", sources);
        return FactBinder.bind(Person.class, person);
    }
}
