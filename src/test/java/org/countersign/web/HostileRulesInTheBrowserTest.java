package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.countersign.RealFiles;
import org.countersign.audit.Auditor;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.policy.lock.Approval;
import org.countersign.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule files that mean harm, handed in by the editor: nothing of them runs, each is refused, and the server goes on. */
class HostileRulesInTheBrowserTest {
    private static final int FIRST = 10;

    @TempDir
    private Path folder;

    @Test
    void eachIsRefusedWithItsLineAndTheServerGoesOn() throws Exception {
        List<Path> hostile = hostile(RealFiles.folder("hostile-rules"));
        TinyPolicy policy = new TinyPolicy(Files.createDirectory(folder.resolve("rules")));
        for (int i = 0; i < hostile.size(); i++) {
            policy.with("second", "TST-" + (FIRST + i));
        }
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
        try (RuleBase rules = policy.compile();
                Site site = Site.open(
                        Database.file(folder.resolve("countersign.db")),
                        new Auditor(rules, new Approval.Bundled()),
                        clock,
                        0)) {
            refuse(hostile, site);
        }
    }

    private static void refuse(List<Path> hostile, Site site) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(site);
        visitor.get(site.entrance());
        visitor.get("/rules");
        visitor.post("/rules/editing", Map.of("allowed", "true"));
        String proposal = visitor.post("/rules/proposals", Map.of("title", "Harm", "reason", "None", "author", "Eve"))
                .uri()
                .getPath();
        Map<String, String> refusals = refusals();
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < hostile.size(); i++) {
            String id = "TST-" + (FIRST + i);
            String text = framed(Files.readString(hostile.get(i)), id);
            visitor.post(proposal + "/checks/" + id + "/rules", Map.of("rules", text, "cases", "- case: one"));
            String name = hostile.get(i).getFileName().toString().replace(".drl", "");
            String refusal = refusals.getOrDefault(name, "passes");
            if (!refusal.equals("passes")) {
                expected.put(id, refusal.substring(0, refusal.indexOf(':')));
            }
        }
        assertThat(expected).hasSizeGreaterThan(hostile.size() / 2);

        String page = triedOut(visitor, proposal);
        assertThat(page).contains("It is not sound, so it cannot be published");
        expected.forEach((id, line) -> assertThat(page).contains("second/" + id + ".drl:" + line));
        String first = proposal + "/checks/TST-" + FIRST;
        String text = framed(Files.readString(hostile.get(0)), "TST-" + FIRST);
        assertThat(visitor.post(first + "/try", Map.of("rules", text, "cases", "- case: one"))
                        .body())
                .contains("nothing ran", "TST-" + FIRST + ".drl:" + expected.get("TST-" + FIRST));
        assertThat(visitor.get("/rules").body()).contains("<strong>Tiny 7</strong>");
    }

    private static String triedOut(Visitor visitor, String proposal) throws IOException, InterruptedException {
        visitor.get(proposal);
        visitor.post(proposal + "/proof", Map.of());
        for (int tries = 0; tries < 1800; tries++) {
            String page = visitor.get(proposal).body();
            if (!page.contains("It is being tried out")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it is still being tried out after three minutes");
    }

    private static List<Path> hostile(Path collection) throws IOException {
        try (Stream<Path> files = Files.list(collection)) {
            return files.sorted().toList();
        }
    }

    /** With the header and the names of rules as they should be, on the same lines, as in {@code HostileRulesTest}. */
    private static String framed(String text, String id) {
        return text.replaceFirst("(?m)^package rules$", "package rules.second")
                .replaceFirst("(?m)^import java\\.time\\.LocalDate;$", "")
                .replaceAll("(?m)^rule \"([A-Z])\"", Matcher.quoteReplacement("rule \"" + id + " red: ") + "$1\"");
    }

    private static Map<String, String> refusals() throws IOException {
        Map<String, String> refusals = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/hostile/rules-collected.tsv"))) {
            int tab = line.indexOf('\t');
            refusals.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return refusals;
    }
}
