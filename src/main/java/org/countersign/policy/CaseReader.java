package org.countersign.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    private static final List<String> KEYS =
            List.of("case", "as-of", "given", "registers", "without", "expect", "subjects", "by");
    private static final List<String> COLOURS = List.of("RED", "AMBER", "GREEN", "GREY", "NOT APPLICABLE");

    private final Check check;
    private final Vocabulary vocabulary;
    private final List<Problem> problems;
    private Lines lines;

    CaseReader(Check check, Vocabulary vocabulary, List<Problem> problems) {
        this.check = check;
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.lines = new Lines(check.cases(), "");
    }

    List<Case> read() {
        try {
            String text = Files.readString(check.cases());
            lines = new Lines(check.cases(), text);
            List<Integer> lines = linesOfCases(text);
            List<Case> cases = new ArrayList<>();
            List<?> entries = YamlFile.list(YamlFile.parse(check.cases(), text));
            for (int i = 0; i < entries.size(); i++) {
                read(YamlFile.map(entries.get(i)), i < lines.size() ? lines.get(i) : 1, cases);
            }
            return cases;
        } catch (YamlFile.Malformed e) {
            problems.add(Problem.of(e));
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
            entry.keySet().stream()
                    .filter(key -> !KEYS.contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw new Unreadable(key, "unknown setting \"" + key + "\"" + Suggestion.of(key, KEYS));
                    });
            LocalDate asOf = asOf(entry);
            String expect = YamlFile.text(entry, "expect", "");
            if (!COLOURS.contains(expect)) {
                throw new Unreadable(
                        expect.isEmpty() ? "case" : expect,
                        "expect: there is no colour \"" + expect + "\"; write RED, AMBER, GREEN, GREY or NOT APPLICABLE"
                                + Suggestion.of(expect, COLOURS));
            }
            cases.add(new Case(
                    check.cases(),
                    line,
                    check.id(),
                    YamlFile.text(entry, "case", "unnamed"),
                    asOf,
                    Reckoning.add(facts(entry), asOf),
                    expect.equals("NOT APPLICABLE") ? null : Colour.valueOf(expect),
                    new TreeSet<>(YamlFile.texts(entry.get("subjects"))),
                    by(entry)));
        } catch (Unreadable e) {
            problems.add(lines.problem(lines.start(line), e.word, "this case cannot be read: " + e.getMessage()));
        } catch (RuntimeException e) {
            problems.add(new Problem(check.cases(), line, "this case cannot be read: " + e.getMessage()));
        }
    }

    private Set<String> by(Map<String, Object> entry) {
        Set<String> by = new TreeSet<>(YamlFile.texts(entry.get("by")));
        Set<String> known = check.rules().rules().stream()
                .map(rule -> Rule.withoutCheck(rule.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        by.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new Unreadable(name, "by: there is no rule \"" + name + "\"" + Suggestion.of(name, known));
        });
        return by;
    }

    private static LocalDate asOf(Map<String, Object> entry) {
        String day = YamlFile.text(entry, "as-of", USUAL_DAY.toString());
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new Unreadable(day, "as-of: \"" + day + "\" is no day; write it as 2026-03-01");
        }
    }

    /** What is wrong in a case, with the word of the officer's that it is about. */
    private static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String word;

        Unreadable(String word, String what) {
            super(what);
            this.word = word;
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
            throw new Unreadable(
                    id,
                    "there is no register \"" + id + "\""
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
                .orElseThrow(() -> new Unreadable(
                        type, "there is no fact \"" + type + "\"" + Suggestion.of(type, FactTypes.names())));
        Set<String> fields = FactTypes.members(known);
        values.keySet().stream()
                .filter(field -> !FactTypes.isComponent(known, field))
                .findFirst()
                .ifPresent(field -> {
                    throw new Unreadable(
                            field, type + " has no field \"" + field + "\"" + Suggestion.of(field, fields));
                });
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
