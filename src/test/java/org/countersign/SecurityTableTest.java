package org.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/security.md speaks of each requirement, and of nothing that is not there. */
class SecurityTableTest {
    private static final Path PAGE = Path.of("docs", "security.md");
    private static final Path REQUIREMENTS = Path.of("src/test/resources/security/asvs-5.0-level-2.txt");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+(?:–[\\d.]+)?) \\|.*$");
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern TEST = Pattern.compile("`([a-z]\\w{12,})`");
    private static final Pattern PUT_OFF =
            Pattern.compile("(?i)to be (confirmed|done|checked)|\\bawaits\\b|\\btbd\\b|\\btodo\\b");

    @Test
    void eachRequirementOfLevelsOneAndTwoIsSpokenOf() throws IOException {
        Set<String> spokenOf = rows().flatMap(row -> numbers(row.group(1).replaceFirst("–.*\\.", "-")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = Stream.of(Files.readString(REQUIREMENTS).strip().split("\\s+"))
                .flatMap(range -> numbers(range).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).hasSizeGreaterThan(240);
        assertThat(spokenOf).containsAll(asked);
    }

    @Test
    void noRequirementIsPutOff() throws IOException {
        assertThat(rows().map(MatchResult::group)).noneMatch(PUT_OFF.asPredicate());
    }

    @Test
    void eachClassAndEachTestThatIsNamedIsThere() throws IOException {
        Set<String> files = new TreeSet<>();
        StringBuilder tests = new StringBuilder();
        for (Path file : sources()) {
            files.add(file.getFileName().toString().replace(".java", ""));
            if (file.startsWith(Path.of("src", "test"))) {
                tests.append(Files.readString(file));
            }
        }
        List<String> page = Files.readAllLines(PAGE);

        assertThat(named(page, TYPE)).as("classes").isSubsetOf(files);
        assertThat(named(page, TEST)).as("tests").allSatisfy(name -> assertThat(tests)
                .contains("void " + name + "("));
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results();
    }

    /** The numbers of a range such as 1.2.1-9. */
    private static List<String> numbers(String range) {
        String[] ends = range.split("-", -1);
        String section = ends[0].substring(0, ends[0].lastIndexOf('.') + 1);
        int first = Integer.parseInt(ends[0].substring(section.length()));
        int last = ends.length == 1 ? first : Integer.parseInt(ends[1]);
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> section + number)
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> named(List<String> lines, Pattern kind) {
        return lines.stream()
                .flatMap(line -> kind.matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
