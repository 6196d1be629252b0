package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.audit.Auditor;
import org.countersign.policy.Bundled;
import org.countersign.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of docs/api.md as they stand there. */
class ApiPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @Test
    void theExamplesWork(@TempDir Path folder) throws Exception {
        assumeTrue(
                Stream.of("bash", "curl", "jq", "openssl").allMatch(ApiPageTest::isInstalled),
                "bash, curl, jq and openssl are needed for the examples");
        try (Site site = Site.open(
                Database.file(folder.resolve("countersign.db")), new Auditor(Bundled.rules()), Clock.systemUTC(), 0)) {
            String said = run(folder, site.port(), token(site));

            assertThat(said).contains("\"scopes\":[\"read\",\"review\"]", "GREEN ", "\ntrue\nfinished");
            assertThat(folder.resolve("report.json")).content().contains("\"format\": \"countersign-audit\"");
            assertThat(folder.resolve("report.xlsx")).isNotEmptyFile();
        }
    }

    /** All examples as one script, where its files lie; only address and token are others. */
    private static String run(Path folder, int port, String token) throws IOException, InterruptedException {
        String examples = EXAMPLE.matcher(Files.readString(Path.of("docs", "api.md")))
                .results()
                .map(example -> example.group(1))
                .collect(Collectors.joining());
        assertThat(examples).contains("127.0.0.1:8642", "cs_…");
        Path script = Files.writeString(
                folder.resolve("examples.sh"),
                "set -euo pipefail\n"
                        + examples.replace("127.0.0.1:8642", "127.0.0.1:" + port)
                                .replace("cs_…", token)
                        + "echo finished\n");
        Files.createSymbolicLink(
                folder.resolve("sample-contracts"), Path.of("sample-contracts").toAbsolutePath());
        Files.copy(Path.of("README.md"), folder.resolve("README.md"));
        Path said = folder.resolve("said.txt");
        Process bash = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        bash.waitFor();
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    private static String token(Site site) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(site);
        visitor.get(site.entrance());
        visitor.get("/tokens");
        Matcher secret = Pattern.compile(">(cs_[^<]+)<")
                .matcher(visitor.post("/tokens", Map.of("name", "The examples", "scopes", "read,review"))
                        .body());
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
