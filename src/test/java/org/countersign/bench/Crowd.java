package org.countersign.bench;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Departure;
import org.countersign.facts.Device;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Fact;
import org.countersign.facts.FactBinder;
import org.countersign.facts.Headcount;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.facts.PossibleMatch;
import org.countersign.facts.Register;
import org.countersign.facts.Source;
import org.countersign.facts.Vendor;
import org.countersign.policy.Policy;
import org.countersign.reckoning.Reckoning;
import org.jspecify.annotations.Nullable;

/**
 * A dossier of an outstaffing engagement with any number of invented people: contract, answers, certificates and the like
 * from a sample, the registers of people made here, with a share of defects such as a bad dossier has.
 */
final class Crowd {

    private static final LocalDate TODAY = SampleFacts.AS_OF;
    private static final Set<String> REGISTERS =
            Set.of("roster", "ip-assignments", "ndas", "access", "devices", "departures", "headcount");

    private final Random random = new Random(20260301);
    private final List<Fact> facts = new ArrayList<>();
    private final Map<Class<?>, Integer> rows = new HashMap<>();
    private final Policy policy;
    private final int size;

    Crowd(Policy policy, int size) {
        this.policy = policy;
        this.size = size;
    }

    /** The facts, with what is reckoned from them. */
    List<Fact> facts() {
        SampleFacts.read(Path.of("sample-contracts", "outstaffing-good"), policy).stream()
                .filter(fact -> !isOfPeople(fact))
                .forEach(facts::add);
        for (int i = 1; i <= size; i++) {
            person("P-" + i, i);
        }
        for (int month = 0; month <= 12; month++) {
            LocalDate end = TODAY.withDayOfMonth(1).minusMonths(month).minusDays(1);
            add(Headcount.class, Map.of("month", end, "count", size - size / 10));
        }
        add(AccessGrant.class, Map.of("account", "deploy", "system", "git", "kind", "service", "mfa", false));
        add(Nda.class, Map.of("kind", "company", "signed", true, "signedOn", TODAY.minusYears(3), "indefinite", true));
        REGISTERS.forEach(this::register);
        return Reckoning.add(facts, TODAY);
    }

    private static boolean isOfPeople(Fact fact) {
        return fact instanceof Register register
                ? REGISTERS.contains(register.name())
                : Set.of(
                                Person.class,
                                IpAssignment.class,
                                Nda.class,
                                AccessGrant.class,
                                Device.class,
                                Departure.class,
                                Headcount.class,
                                PossibleMatch.class)
                        .contains(fact.getClass());
    }

    private void register(String name) {
        Source searched = new Source(name + ".csv", null, null, null, null, List.of());
        facts.add(new Register(List.of(searched), name, name, size));
    }

    /** True for so many of a hundred. */
    private boolean in100(int share) {
        return random.nextInt(100) < share;
    }

    private void person(String id, int i) {
        String name = "Invented Person " + i;
        LocalDate start = TODAY.minusDays(random.nextInt(900)).plusDays(in100(2) ? 905 : 0);
        boolean leaver = in100(10);
        @Nullable LocalDate lastDay = leaver ? start.plusDays(200) : in100(5) ? TODAY.plusDays(100) : null;
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("name", name);
        values.put("email", "person." + i + "@vendor.example");
        values.put("role", "Developer");
        values.put("seniority", i % 3 == 0 ? "senior" : "mid");
        values.put("country", List.of("PL", "RO", "UA", "AR").get(i % 4));
        values.put("employer", in100(3) ? "Somebody Else Ltd" : employer());
        values.put("start", start);
        values.put("hired", start.minusDays(random.nextInt(1500)));
        values.put("onRoster", true);
        put(values, "lastDay", lastDay);
        put(values, "firstWork", in100(30) ? start.plusDays(1) : null);
        add(Person.class, values);
        papers(id, name, start);
        accounts(id, name, start, lastDay);
        if (!in100(4)) {
            device(id, name, i, lastDay);
        }
        if (lastDay != null && lastDay.isBefore(TODAY) && !in100(5)) {
            departure(id, name, lastDay);
        }
    }

    private String employer() {
        return facts.stream()
                .filter(Vendor.class::isInstance)
                .map(fact -> ((Vendor) fact).entity())
                .findFirst()
                .orElseThrow();
    }

    private static void put(Map<String, Object> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private void papers(String id, String name, LocalDate start) {
        if (!in100(4)) {
            Map<String, Object> values = new HashMap<>(Map.of("person", id, "name", name, "agreement", "IPA-" + id));
            values.put("signed", !in100(2));
            values.put("signedOn", start.plusDays(in100(5) ? 40 : in100(10) ? 10 : -5));
            values.put("assignee", in100(4) ? "Other Entity GmbH" : employer());
            add(IpAssignment.class, values);
        } else if (in100(25)) {
            possibly("ip-assignments", id, name);
        }
        if (!in100(4)) {
            Map<String, Object> values = new HashMap<>(Map.of("person", id, "name", name, "kind", "individual"));
            values.put("signed", true);
            values.put("signedOn", start.plusDays(in100(6) ? 3 : -5));
            values.put("endsOn", TODAY.plusDays(in100(5) ? 30 : in100(3) ? -30 : 900));
            values.put("survivalMonths", in100(5) ? 12 : 36);
            values.put("tradeSecrets", !in100(3));
            add(Nda.class, values);
        } else if (in100(25)) {
            possibly("ndas", id, name);
        }
    }

    private void possibly(String register, String id, String name) {
        Source source = new Source(register + ".csv", null, 2, null, null, List.of());
        facts.add(new PossibleMatch(List.of(source), register, id, name.substring(0, name.length() - 1), name));
    }

    private void accounts(String id, String name, LocalDate start, @Nullable LocalDate lastDay) {
        for (String system : List.of("git", "cloud")) {
            Map<String, Object> values = new HashMap<>(Map.of("name", name, "system", system, "kind", "personal"));
            put(values, "person", in100(1) ? null : id);
            values.put("account", id + "-" + system);
            values.put("privileged", in100(10));
            values.put("roleBased", !in100(3));
            values.put("mfa", !in100(2));
            values.put("sso", true);
            values.put("grantedOn", start);
            values.put("reviewedOn", TODAY.minusDays(in100(6) ? 200 : 40));
            boolean left = lastDay != null && lastDay.isBefore(TODAY);
            put(values, "revokedOn", left && !in100(6) ? lastDay.plusDays(1) : null);
            put(values, "lastActivity", left ? lastDay.minusDays(in100(5) ? -4 : 1) : TODAY.minusDays(2));
            add(AccessGrant.class, values);
        }
    }

    private void device(String id, String name, int i, @Nullable LocalDate lastDay) {
        Map<String, Object> values = new HashMap<>(Map.of("person", id, "name", name, "id", "D-" + i));
        values.put("ownership", in100(3) ? "personal" : "vendor");
        values.put("managed", !in100(4));
        values.put("encrypted", !in100(3));
        values.put("edr", !in100(5));
        values.put("holdsData", true);
        put(values, "returnedOn", lastDay != null && lastDay.isBefore(TODAY) ? lastDay : null);
        add(Device.class, values);
    }

    private void departure(String id, String name, LocalDate lastDay) {
        Map<String, Object> values = new HashMap<>(Map.of("person", id, "name", name, "lastDay", lastDay));
        int hours = in100(5) ? 90 : in100(8) ? 40 : 5;
        if (!in100(3)) {
            values.put("leftAt", lastDay.atTime(17, 0).atOffset(ZoneOffset.UTC));
            values.put("revokedAt", lastDay.atTime(17, 0).plusHours(hours).atOffset(ZoneOffset.UTC));
            values.put("revokedOn", lastDay.atTime(17, 0).plusHours(hours).toLocalDate());
        }
        add(Departure.class, values);
    }

    private <F extends Fact> void add(Class<F> type, Map<String, Object> values) {
        int row = rows.merge(type, 1, Integer::sum) + 1;
        List<Excerpt> excerpts = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(values::containsKey)
                .map(field -> new Excerpt(
                        field,
                        field,
                        null,
                        String.valueOf(values.get(field)),
                        Set.of("person", "id").contains(field)))
                .toList();
        Map<String, Object> all = new HashMap<>(values);
        all.put("sources", List.of(new Source(type.getSimpleName() + ".csv", null, row, null, null, excerpts)));
        facts.add(FactBinder.bind(type, all));
    }
}
