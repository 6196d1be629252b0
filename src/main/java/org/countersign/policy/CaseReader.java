package org.countersign.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.facts.Colour;
import org.countersign.facts.Engagement;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Fact;
import org.countersign.facts.FactBinder;
import org.countersign.facts.Register;
import org.countersign.facts.Source;
import org.countersign.reckoning.Reckoning;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.YamlFile;

/** Reads the cases beside a rule file: facts in short form, and the colour they should give. */
final class CaseReader {

    /** Cases are judged as of this day unless they name another. */
    private static final LocalDate USUAL_DAY = LocalDate.of(2026, 3, 1);

    private final Check check;
    private final Vocabulary vocabulary;
    private final List<Problem> problems;

    CaseReader(Check check, Vocabulary vocabulary, List<Problem> problems) {
        this.check = check;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    List<Case> read() {
        try {
            String text = Files.readString(check.cases());
            List<Integer> lines = linesOfCases(text);
            List<Case> cases = new ArrayList<>();
            List<?> entries = YamlFile.list(YamlFile.parse(check.cases(), text));
            for (int i = 0; i < entries.size(); i++) {
                read(YamlFile.map(entries.get(i)), i < lines.size() ? lines.get(i) : 1, cases);
            }
            return cases;
        } catch (YamlFile.Malformed e) {
            problems.add(new Problem(check.cases(), 1, String.valueOf(e.getMessage())));
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> linesOfCases(String text) {
        List<String> all = text.lines().toList();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).startsWith("- ")) {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    private void read(Map<String, Object> entry, int line, List<Case> cases) {
        try {
            LocalDate asOf = LocalDate.parse(YamlFile.text(entry, "as-of", USUAL_DAY.toString()));
            String expect = YamlFile.text(entry, "expect", "");
            cases.add(new Case(
                    check.cases(),
                    line,
                    check.id(),
                    YamlFile.text(entry, "case", "unnamed"),
                    asOf,
                    Reckoning.add(facts(entry), asOf),
                    expect.equals("NOT APPLICABLE") ? null : Colour.valueOf(expect),
                    new TreeSet<>(YamlFile.texts(entry.get("subjects")))));
        } catch (RuntimeException e) {
            problems.add(new Problem(check.cases(), line, "this case cannot be read: " + e.getMessage()));
        }
    }

    private List<Fact> facts(Map<String, Object> entry) {
        Map<String, List<Fact>> byRegister = new LinkedHashMap<>();
        List<Fact> facts = new ArrayList<>();
        for (Object given : YamlFile.list(entry.get("given"))) {
            YamlFile.map(given).forEach((type, values) -> {
                Fact fact = fact(type, YamlFile.map(values));
                facts.add(fact);
                register(type).ifPresent(kind -> byRegister
                        .computeIfAbsent(kind.id(), id -> new ArrayList<>())
                        .add(fact));
            });
        }
        if (facts.stream().noneMatch(Engagement.class::isInstance)) {
            facts.add(fact(
                    "Engagement",
                    Map.of("model", check.page().models().iterator().next().name())));
        }
        Set<String> registers = new LinkedHashSet<>(byRegister.keySet());
        registers.addAll(YamlFile.texts(entry.get("registers")));
        YamlFile.texts(entry.get("without")).forEach(registers::remove);
        registers.forEach(id -> facts.add(
                registerFact(id, byRegister.getOrDefault(id, List.of()).size())));
        return facts;
    }

    private Fact registerFact(String id, int rows) {
        RegisterKind kind = vocabulary.registers().get(id);
        if (kind == null) {
            throw new IllegalArgumentException("there is no register \"" + id + "\""
                    + Suggestion.of(id, vocabulary.registers().keySet()));
        }
        Excerpt read = new Excerpt("rows", "Rows read", null, String.valueOf(rows), true);
        return new Register(
                List.of(new Source("case", kind.title(), null, null, null, List.of(read))), id, kind.title(), rows);
    }

    private Optional<RegisterKind> register(String type) {
        return vocabulary.ofFact(type.equals("Vendor") ? "Engagement" : type).stream()
                .findFirst();
    }

    private Fact fact(String type, Map<String, Object> values) {
        Class<? extends Fact> known = FactTypes.named(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no fact \"" + type + "\"" + Suggestion.of(type, FactTypes.names())));
        Map<String, Object> all = new LinkedHashMap<>(values);
        if (type.equals("Answer")) {
            all.putIfAbsent("closed", true);
        } else if (type.equals("Person")) {
            all.putIfAbsent("onRoster", true);
        }
        List<Excerpt> excerpts = values.entrySet().stream()
                .map(value ->
                        new Excerpt(value.getKey(), value.getKey(), null, String.valueOf(value.getValue()), false))
                .toList();
        if (FactTypes.isComponent(known, "sources")) {
            all.put("sources", List.of(new Source("case", type, null, null, null, excerpts)));
        }
        return FactBinder.bind(known, all);
    }
}
