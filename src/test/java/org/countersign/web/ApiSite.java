package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.audit.Auditor;
import org.countersign.policy.Bundled;
import org.countersign.store.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One site for all tests of a class, and a token of its own for each program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ApiSite {
    static final Path BAD = Path.of("sample-contracts", "outstaffing-bad");
    static final String DAY = "2026-03-01";

    final Described described = new Described();
    Site site;
    Visitor visitor;
    Path database;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        database = folder.resolve("countersign.db");
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
        site = Site.open(Database.file(database), new Auditor(Bundled.rules()), clock, 0);
        visitor = new Visitor(site);
        visitor.get(site.entrance());
    }

    @AfterAll
    void close() {
        site.close();
    }

    public String review(Program program, String name) throws IOException, InterruptedException {
        Path note = Files.writeString(database.resolveSibling("note.txt"), "Nothing much.");
        HttpResponse<byte[]> made = program.upload(
                "/reviews",
                Map.of("name", name, "asOf", DAY),
                Map.of("note.txt", note),
                "Idempotency-Key",
                name.replace(' ', '-'));
        assertThat(made.statusCode()).isEqualTo(201);
        return Program.json(made).get("id").stringValue();
    }

    public Program program(String scopes) throws IOException, InterruptedException {
        return new Program(site, token(scopes), described);
    }

    String token(String scopes) throws IOException, InterruptedException {
        visitor.get("/tokens");
        return secret(visitor.post("/tokens", Map.of("name", "A test", "scopes", scopes))
                .body());
    }

    static String secret(String page) {
        Matcher secret = Pattern.compile(">(cs_[A-Za-z0-9_-]{43})<").matcher(page);
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    static Map<String, Path> files(Path dossier) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(dossier)) {
            all.filter(Files::isRegularFile)
                    .forEach(file ->
                            files.put(dossier.relativize(file).toString().replace('\\', '/'), file));
        }
        return files;
    }
}
