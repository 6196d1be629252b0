package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.countersign.cli.Main;
import org.countersign.policy.TinyPolicy;

/** The command {@code countersign serve} as it is, with a small policy that an officer approved. */
class SqliteKillTest extends KillTest {

    @Override
    SiteProcess start(Path home, Path temporary) throws IOException, InterruptedException {
        Path rules = home.resolve("rules");
        Path key = home.resolve("officer.key");
        if (Files.notExists(key)) {
            new TinyPolicy(Files.createDirectory(rules)).with("first", "TST-01");
            run("rules", "keys", "new", key.toString());
            run(
                    "rules",
                    "approve",
                    "--rules",
                    rules.toString(),
                    "--by",
                    "Jane Example",
                    "--key",
                    key.toString(),
                    "--as-of",
                    "2026-02-01");
        }
        return SiteProcess.start(
                temporary,
                List.of(),
                Main.class,
                List.of(
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        home.resolve("data").toString(),
                        "--rules",
                        rules.toString(),
                        "--trust",
                        key + ".pub"));
    }

    private static void run(String... words) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
