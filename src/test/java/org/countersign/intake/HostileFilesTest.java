package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.countersign.RealFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that mean harm. What becomes of each stands in a table; when one gets better or worse, look at it and write the table
 * anew with {@code -Dcountersign.hostile=write}.
 */
class HostileFilesTest {
    private static final Path TABLES = Path.of("src/test/resources/hostile");
    private static final long MILLIS = 10_000;

    @TempDir
    Path made;

    @Test
    void eachFileThatBrokeAParserElsewhereHasItsOutcome() throws Exception {
        Map<String, List<String>> seen = seen(RealFiles.folder("hostile-files"));
        Map<String, List<String>> outcomes = new TreeMap<>();
        seen.forEach((file, said) -> outcomes.put(file, said.subList(0, 1)));

        holds(outcomes, "broke-parsers.tsv");
    }

    @Test
    void eachFileMadeToDoHarmHasItsOutcomeAndItsSentence() throws Exception {
        HostileFiles.into(made);

        holds(seen(made), "made.tsv");
    }

    /** Outcome and words of each file; none takes long, none shows what only programmers read, none is changed. */
    private static Map<String, List<String>> seen(Path folder) throws Exception {
        Map<String, String> before = hashes(folder);
        List<String[]> lines = run(folder);
        Map<String, List<String>> seen = new TreeMap<>();
        lines.forEach(line -> seen.put(line[0], List.of(line[1], line[3])));

        assertThat(hashes(folder)).isEqualTo(before);
        assertThat(lines).allSatisfy(line -> {
            assertThat(Long.parseLong(line[2]))
                    .as("milliseconds for " + line[0])
                    .isLessThan(MILLIS);
            assertThat(line[3]).as(line[0]).doesNotContain("Exception", "Error:", "java.", "org.");
        });
        return seen;
    }

    private static void holds(Map<String, List<String>> seen, String name) throws IOException {
        Path table = TABLES.resolve(name);
        List<String> lines = seen.entrySet().stream()
                .map(file -> file.getKey() + "\t" + String.join("\t", file.getValue()))
                .toList();
        if (System.getProperty("countersign.hostile", "").equals("write")) {
            Files.createDirectories(TABLES);
            Files.write(table, lines);
        }
        assertThat(String.join("\n", lines)).isEqualTo(String.join("\n", Files.readAllLines(table)));
    }

    /** In a JVM of its own, with no more memory than is promised. */
    private static List<String[]> run(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileRun.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said.lines().map(line -> line.split("\t", 4)).toList();
    }

    private static Map<String, String> hashes(Path folder) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                hashes.put(
                        file.getFileName().toString(),
                        HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
            }
        }
        return hashes;
    }
}
