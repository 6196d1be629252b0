package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.RealFiles;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;
import org.junit.jupiter.api.Test;

/**
 * Rule files that mean harm, each refused while it is only read. Line and words of each refusal stand in a table; when one
 * changes, look at it and write the table anew with {@code -Dcountersign.hostile=write}.
 */
class HostileRulesTest {

    private static final Path TABLES = Path.of("src/test/resources/hostile");
    private static final String HARMLESS = """
            package rules
            import org.countersign.facts.*
            import java.time.LocalDate;
            rule "H"
            when
              $c: Person( role == "red" )
            then
              red( $c, "m");
            end
            """;

    private static final Path FILE = Path.of("first/TST-01.drl");
    private static final Vocabulary VOCABULARY = VocabularyReader.read(Path.of("rules"));
    private static final PolicyData DATA = new PolicyData(Map.of(), List.of(), Set.of("TST-01", "TST-02"));

    @Test
    void theFrameItselfIsHarmless() {
        assertThat(refusals(framed(HARMLESS))).isEqualTo("passes");
    }

    @Test
    void eachFileOfTheCollectionIsRefusedForWhatItDoes() throws IOException {
        Path collection = RealFiles.folder("hostile-rules");
        SortedMap<String, String> outcomes = new TreeMap<>();
        try (Stream<Path> files = Files.list(collection)) {
            files.forEach(file ->
                    outcomes.put(file.getFileName().toString().replace(".drl", ""), refusals(framed(read(file)))));
        }
        holds(outcomes, "rules-collected.tsv");
    }

    @Test
    void eachTextMadeToDoHarmIsRefusedForWhatItDoes() throws IOException {
        Map<String, String> made = HostileRules.all();
        assertThat(made).hasSizeGreaterThan(60);
        SortedMap<String, String> outcomes = made.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, text -> refusals(text.getValue()), (a, b) -> a, TreeMap::new));
        holds(outcomes, "rules-made.tsv");
    }

    /** With the header of this project and names of rules as they should be, on the same lines; other names are the attack. */
    private static String framed(String text) {
        return text.replaceFirst("(?m)^package rules$", "package rules.first")
                .replaceFirst("(?m)^import java\\.time\\.LocalDate;$", "")
                .replaceAll("(?m)^rule \"([A-Z])\"", Matcher.quoteReplacement("rule \"TST-01 red: ") + "$1\"");
    }

    /** What is wrong with the file, each with its line. */
    private static String refusals(String text) {
        List<Problem> problems = new ArrayList<>();
        RuleFile file = new RuleFileReader(FILE, "TST-01", VOCABULARY, DATA, problems).read(text);
        if (problems.isEmpty()) {
            assertThat(file.rules()).isNotEmpty();
        }
        return problems.isEmpty()
                ? "passes"
                : problems.stream()
                        .distinct()
                        .sorted()
                        .map(problem -> problem.line() + ": " + problem.what().replaceAll("\\s+", " "))
                        .collect(Collectors.joining(" | "));
    }

    private static void holds(SortedMap<String, String> outcomes, String name) throws IOException {
        Path table = TABLES.resolve(name);
        List<String> lines = outcomes.entrySet().stream()
                .map(outcome -> outcome.getKey() + "\t" + outcome.getValue())
                .toList();
        if (System.getProperty("countersign.hostile", "").equals("write")) {
            Files.write(table, lines);
        }
        assertThat(String.join("\n", lines)).isEqualTo(String.join("\n", Files.readAllLines(table)));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).doesNotContain("Exception", "org.drools", "java.lang.Null"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
