package org.countersign.intake.join;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.countersign.facts.Fact;
import org.countersign.facts.PossibleMatch;
import org.countersign.facts.Source;
import org.countersign.intake.read.Notes;
import org.countersign.intake.recognise.Draft;
import org.countersign.intake.settle.Queries;
import org.countersign.vocabulary.Settlement;

/** Everybody who is known, and the rows of the registers joined to them. */
final class People {
    private static final int MOST_CANDIDATES = 10;

    /** Of two last days the earlier is believed: what happens after it must be explained. */
    private static final Comparator<Draft> BY_LAST_DAY = Comparator.comparing(
                    (Draft row) -> String.valueOf(row.values().getOrDefault("lastDay", "none")))
            .thenComparing(row -> row.values().toString());

    private final Notes notes;
    private final Queries queries;
    private final Map<String, Known> byId = new TreeMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final boolean rosterGiven;
    private Matching matching;

    People(List<Draft> roster, Notes notes, Queries queries) {
        this.notes = notes;
        this.queries = queries;
        this.rosterGiven = !roster.isEmpty();
        List<Draft> usable = roster.stream().filter(this::namesSomebody).toList();
        Roster.of(usable, true, notes).forEach(this::add);
        matching = new Matching(byId.values());
    }

    /** An id that was made from an e-mail or a name may be one that somebody else was given. */
    private void add(Known person) {
        Known free = person;
        while (byId.containsKey(free.id())) {
            free = free.withId(free.id() + " 2");
        }
        byId.put(free.id(), free);
    }

    private boolean namesSomebody(Draft row) {
        boolean names = Stream.of("id", "name", "email").anyMatch(row.values()::containsKey);
        if (!names) {
            notes.unused(row.source().file(), Places.row(row.source()), "was not used, as it names nobody");
        }
        return names;
    }

    /** Joins the departures first: they tell when somebody left, and name people whom the roster has forgotten. */
    List<Fact> join(List<Draft> departures, List<Draft> others) {
        List<Draft> left = departures.stream().map(People::withDays).toList();
        List<Draft> unknown = left.stream()
                .filter(row -> !clue(row).isEmpty() && find(row) instanceof Match.Nobody)
                .toList();
        Roster.of(unknown.stream().map(People::asRosterRow).toList(), false, notes)
                .forEach(this::add);
        matching = new Matching(byId.values());
        left.stream().sorted(BY_LAST_DAY).forEach(this::join);
        others.forEach(this::join);
        byId.values().forEach(person -> facts.add(person.person()));
        return List.copyOf(facts);
    }

    /** Where only a moment is given, it also tells the day. */
    private static Draft withDays(Draft departure) {
        return withDay(withDay(departure, "lastDay", "leftAt"), "revokedOn", "revokedAt");
    }

    private static Draft withDay(Draft departure, String day, String moment) {
        if (departure.values().containsKey(day)) {
            return departure;
        }
        Object given = departure.values().get(moment);
        Object dayOnly = departure.values().get(moment + Draft.DAY);
        return departure.with(day, given instanceof OffsetDateTime at ? at.toLocalDate() : dayOnly);
    }

    private static Draft asRosterRow(Draft departure) {
        Draft row = departure;
        for (String field : departure.values().keySet()) {
            if (!List.of("name", "email", "lastDay").contains(field)) {
                row = row.with(field, null);
            }
        }
        return row.with("id", departure.text("person"));
    }

    private Match find(Draft row) {
        return matching.find(clue(row));
    }

    private void join(Draft row) {
        Match match = isOfNobody(row) ? new Match.Nobody() : find(row);
        if (match instanceof Match.Sure sure) {
            join(row, sure.person());
        } else if (match instanceof Match.Probable probable) {
            notes.remark(
                    row.source().file(),
                    Places.row(row.source()),
                    "names \"" + written(row) + "\", who was taken for "
                            + probable.person().shown() + ", as it is the same"
                            + " name in another spelling (" + probable.percent()
                            + " % sure); give the person's id in both"
                            + " places to be certain");
            join(row, probable.person());
        } else if (match instanceof Match.Perhaps perhaps) {
            queries.settle(PersonQuery.of(row, written(row), perhaps))
                    .ifPresentOrElse(
                            settlement -> join(row.settledBy(settlement), settlement), () -> leaveOpen(row, perhaps));
        } else {
            joinToNobody(row);
        }
    }

    private void join(Draft row, Known person) {
        bind(row.with("person", person.id()));
        fillLastDay(person, row);
    }

    /** Whom a person chose where several may be meant. */
    private void join(Draft row, Settlement settlement) {
        Known chosen = byId.get(settlement.answer());
        if (chosen == null) {
            joinToNobody(row);
        } else {
            join(row, chosen);
        }
    }

    private void leaveOpen(Draft row, Match.Perhaps perhaps) {
        bind(row.with("person", null));
        perhaps.people().stream().limit(MOST_CANDIDATES).forEach(person -> perhaps(row, person, perhaps.why()));
    }

    private void joinToNobody(Draft row) {
        bind(row.with("person", null));
        if (rosterGiven && !isOfNobody(row)) {
            notes.remark(
                    row.source().file(),
                    Places.row(row.source()),
                    "names \"" + written(row) + "\", who matches nobody on the roster");
        }
    }

    private void bind(Draft row) {
        Binding.bind(row, notes).ifPresent(facts::add);
    }

    /** A company's agreement speaks of no person, nor does an account without one. */
    private static boolean isOfNobody(Draft row) {
        return clue(row).isEmpty() || (row.isOf("ndas") && "company".equals(row.text("kind")));
    }

    private void fillLastDay(Known matched, Draft departure) {
        if (!departure.isOf("departures") || !(departure.values().get("lastDay") instanceof LocalDate left)) {
            return;
        }
        Known person = byId.getOrDefault(matched.id(), matched);
        Object known = person.values().get("lastDay");
        Object start = person.values().get("start");
        if (start instanceof LocalDate began && left.isBefore(began)) {
            contradiction(departure, "the start on " + began, person);
        } else if (known == null) {
            byId.put(person.id(), person.with("lastDay", left, departure.source()));
        } else if (!known.equals(left)) {
            contradiction(departure, "the last day " + known, person);
        }
    }

    private void contradiction(Draft departure, String other, Known person) {
        String places = String.join(
                "; ",
                person.sources().stream()
                        .map(source -> source.file() + ", " + Places.row(source))
                        .toList());
        notes.unused(
                departure.source().file(),
                Places.within(departure.source(), "lastDay"),
                "\""
                        + Places.text(departure.source(), "lastDay") + "\" contradicts " + other + " of "
                        + person.shown()
                        + " (" + places + "), which was kept; correct one of them");
    }

    private void perhaps(Draft row, Known person, String why) {
        List<Source> sources = Places.sorted(Stream.concat(person.sources().stream(), Stream.of(row.source()))
                .toList());
        facts.add(new PossibleMatch(sources, row.kind().id(), person.id(), written(row), person.shown()));
        notes.remark(
                row.source().file(),
                Places.row(row.source()),
                "names \"" + written(row) + "\", who may be " + person.shown() + ", but was not joined: " + why
                        + "; give the person's id in both places");
    }

    /** The words that the fact made of the row keeps come first, so that rules find the two together. */
    private static String written(Draft row) {
        return Stream.of("name", "email", "account", "person")
                .flatMap(field -> Stream.ofNullable(row.text(field)))
                .findFirst()
                .orElse("nobody");
    }

    private static Matching.Clue clue(Draft row) {
        String account = row.text("account");
        String email = row.text("email");
        boolean mailbox = email == null && account != null && account.contains("@");
        return new Matching.Clue(row.text("person"), mailbox ? account : email, row.text("name"));
    }
}
