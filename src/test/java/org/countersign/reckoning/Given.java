package org.countersign.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.facts.Departure;
import org.countersign.facts.Engagement;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Fact;
import org.countersign.facts.FactBinder;
import org.countersign.facts.Headcount;
import org.countersign.facts.Person;
import org.countersign.facts.Register;
import org.countersign.facts.Source;

/** A dossier in short form, audited as of 1 March 2026 unless it says otherwise. */
final class Given {

    private final List<Fact> facts = new ArrayList<>();
    private LocalDate asOf = LocalDate.of(2026, 3, 1);

    static Given registers(String... names) {
        Given given = new Given();
        for (String name : names) {
            given.facts.add(new Register(List.of(source("register", name)), name, name, 1));
        }
        return given;
    }

    Given asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    Given model(String model) {
        return with(Engagement.class, "model", model);
    }

    /** Somebody of the roster; the fields follow as name and value by turns. */
    Given person(String id, String... fields) {
        List<String> all = new ArrayList<>(List.of("id", id, "onRoster", "true"));
        all.addAll(Arrays.asList(fields));
        return with(Person.class, all.toArray(new String[0]));
    }

    Given people(int count, String... fields) {
        for (int i = 0; i < count; i++) {
            person("P" + facts.size(), fields);
        }
        return this;
    }

    Given departure(String... fields) {
        return with(Departure.class, fields);
    }

    Given headcount(String month, int count) {
        return with(Headcount.class, "month", month, "count", String.valueOf(count));
    }

    /** The month ends from the given one on, one a month. */
    Given headcounts(String first, int... counts) {
        LocalDate month = LocalDate.parse(first);
        for (int i = 0; i < counts.length; i++) {
            LocalDate end = month.plusDays(1).plusMonths(i).minusDays(1);
            headcount(end.toString(), counts[i]);
        }
        return this;
    }

    Given with(Class<? extends Fact> type, String... fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Excerpt> excerpts = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
            excerpts.add(new Excerpt(fields[i], fields[i], null, fields[i + 1], false));
        }
        values.put("sources", List.of(new Source(type.getSimpleName(), null, facts.size(), null, null, excerpts)));
        facts.add(FactBinder.bind(type, values));
        return this;
    }

    <F extends Fact> Optional<F> reckoned(Class<F> type) {
        return all(type).stream().findFirst();
    }

    <F extends Fact> F theOne(Class<F> type) {
        return reckoned(type).orElseThrow();
    }

    <F extends Fact> List<F> all(Class<F> type) {
        return Reckoning.add(facts, asOf).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** What the reckoned fact quotes, without the registers that were searched. */
    static List<String> quotes(Fact fact) {
        return fact.sources().stream()
                .filter(source -> !source.file().equals("register"))
                .map(Source::quote)
                .sorted()
                .toList();
    }

    /** The registers that the reckoned fact says were searched. */
    static List<String> searched(Fact fact) {
        return fact.sources().stream()
                .filter(source -> source.file().equals("register"))
                .map(source -> source.excerpts().get(0).text())
                .sorted()
                .toList();
    }

    private static Source source(String file, String text) {
        return new Source(file, null, null, null, null, List.of(new Excerpt("rows", "Rows read", null, text, true)));
    }
}
