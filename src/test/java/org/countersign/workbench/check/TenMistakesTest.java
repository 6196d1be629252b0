package org.countersign.workbench.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.policy.Cases;
import org.countersign.policy.Policy;
import org.countersign.policy.PolicyReader;
import org.countersign.policy.PolicyReading;
import org.countersign.policy.Problem;
import org.countersign.policy.RuleBase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Makes each mistake that rules/README.md tells of in a copy of the bundled rules, and holds what is said against it. */
class TenMistakesTest {

    private static final Path BUNDLED = Path.of("rules");
    private static final Pattern MISTAKE =
            Pattern.compile("### \\d+\\. (?<title>.*)\n\nIn `(?<file>[^`]+)`, (?:`(?<old>[^`]+)` became `(?<now>[^`]*)`"
                    + "|the first line `(?<lost>[^`]+)` was lost).*:\n\n```\n(?<said>.*)\n```");

    private record Mistake(String title, String file, String text, String said) {}

    @TempDir
    private Path folder;

    @Test
    void theReadmeTellsOfTen() throws IOException {
        assertThat(mistakes()).hasSize(10);
    }

    @TestFactory
    Stream<DynamicTest> eachIsAnsweredInTheWordsOfTheReadme() throws IOException {
        return mistakes().stream()
                .map(mistake -> DynamicTest.dynamicTest(mistake.title(), () -> {
                    Path copy = Files.createDirectory(
                            folder.resolve(String.valueOf(mistake.title().hashCode())));
                    copyRules(copy);
                    Files.writeString(copy.resolve(mistake.file()), mistake.text());
                    assertThat(said(copy, mistake)).containsExactly(mistake.said());
                }));
    }

    private static List<Mistake> mistakes() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        Matcher told = MISTAKE.matcher(Files.readString(BUNDLED.resolve("README.md")));
        while (told.find()) {
            String text = Files.readString(BUNDLED.resolve(told.group("file")));
            String old = told.group("lost") == null ? told.group("old") : "\n" + told.group("lost") + "\n";
            String now = told.group("lost") == null ? told.group("now") : "\n";
            assertThat(text).as(told.group("title")).contains(old);
            int at = text.indexOf(old);
            mistakes.add(new Mistake(
                    told.group("title"),
                    told.group("file"),
                    text.substring(0, at) + now + text.substring(at + old.length()),
                    told.group("said")));
        }
        return mistakes;
    }

    private static List<String> said(Path copy, Mistake mistake) throws RuleBase.DoesNotCompile {
        PolicyReading reading = PolicyReader.read(copy);
        List<Problem> said = reading instanceof PolicyReading.Invalid invalid
                ? invalid.problems()
                : remarks(((PolicyReading.Sound) reading).policy(), mistake);
        return said.stream()
                .map(problem -> new Problem(
                                Path.of(copy.relativize(problem.file())
                                        .toString()
                                        .replace('\\', '/')),
                                problem.line(),
                                problem.column(),
                                problem.what())
                        .toString()
                        .replace('\\', '/'))
                .toList();
    }

    private static List<Problem> remarks(Policy policy, Mistake mistake) throws RuleBase.DoesNotCompile {
        String id = Path.of(mistake.file()).getFileName().toString().replaceAll("\\..*", "");
        Policy only = policy.only(Set.of(id));
        try (RuleBase rules = RuleBase.compile(only, RuleBase.Builder.EXECUTABLE)) {
            return Remarks.of(rules, Cases.read(only, new ArrayList<>())).remarks().stream()
                    .filter(remark -> remark.file().endsWith(Path.of(mistake.file())))
                    .toList();
        }
    }

    private static void copyRules(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLED)) {
            files.filter(Files::isRegularFile).forEach(file -> copy(file, to.resolve(BUNDLED.relativize(file))));
        }
    }

    private static void copy(Path file, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
