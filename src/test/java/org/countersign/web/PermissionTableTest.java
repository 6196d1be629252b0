package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.audit.Auditor;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.countersign.web.page.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what, as the table {@code permissions.csv} says: each actor visits each handler. */
class PermissionTableTest {
    private static final Path TABLE = Path.of("src/test/resources/permissions.csv");
    private static final Map<String, Visitor> ACTORS = new LinkedHashMap<>();

    private static RuleBase rules;
    private static Team team;
    private static Site local;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        rules = new TinyPolicy(folder.resolve("rules")).with("first", "ONE-01").compile();
        SetClock clock = new SetClock();
        team = Team.open(Database.file(folder.resolve("team.db")), rules, clock, Map.of());
        local = Site.open(Database.file(folder.resolve("local.db")), new Auditor(rules), clock, 0);
        ACTORS.put("nobody", team.nobody());
        ACTORS.put("viewer", team.add("A viewer", Role.VIEWER));
        ACTORS.put("reviewer", team.add("A reviewer", Role.REVIEWER));
        ACTORS.put("approver", team.add("An approver", Role.APPROVER));
        ACTORS.put("rule editor", team.add("A rule editor", Role.RULE_EDITOR));
        ACTORS.put("administrator", team.chief());
        ACTORS.put("local", new Visitor(local));
        ACTORS.get("nobody").get("/login");
        ACTORS.get("local").get(local.entrance());
    }

    @AfterAll
    static void close() {
        local.close();
        team.close();
        rules.close();
    }

    @Test
    void eachHandlerStandsInTheTable() throws Exception {
        Map<String, List<String>> table = table();
        List<String> missing = new ArrayList<>();
        for (String handler : handlers()) {
            if (!table.containsKey(handler)) {
                missing.add(handler.replaceFirst(" ", ",") + "," + tried(handler));
            }
        }
        assertThat(missing)
                .as("Rows to look at and paste into %s, with what holds now:%n%s%n", TABLE, String.join("\n", missing))
                .isEmpty();
        assertThat(handlers()).as("rows without a handler").containsAll(table.keySet());
    }

    @Test
    void eachActorMayDoWhatTheTableSaysAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<String>> row : table().entrySet()) {
            String tried = tried(row.getKey());
            if (!tried.equals(String.join(",", row.getValue()))) {
                wrong.add(row.getKey() + " is " + tried + " for " + String.join(",", ACTORS.keySet()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** All but those for programs, whose tokens and scopes are another matter: {@link ApiTest}. */
    private static List<String> handlers() {
        return local.handlers().stream()
                .filter(handler -> !handler.contains(" /api/"))
                .toList();
    }

    /** Handler to one yes or no for each actor. */
    private static Map<String, List<String>> table() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        assertThat(lines.get(0)).isEqualTo("method,path," + String.join(",", ACTORS.keySet()));
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",")))
                .collect(Collectors.toMap(
                        cells -> cells.get(0) + " " + cells.get(1),
                        cells -> cells.subList(2, cells.size()),
                        (one, other) -> {
                            throw new AssertionError("a row stands there twice: " + one);
                        },
                        LinkedHashMap::new));
    }

    private static String tried(String handler) throws IOException, InterruptedException {
        List<String> outcomes = new ArrayList<>();
        for (Visitor actor : ACTORS.values()) {
            outcomes.add(isRefused(actor, handler) ? "no" : "yes");
        }
        return String.join(",", outcomes);
    }

    /** Nothing is at the addresses that are visited, so that whoever is not refused changes nothing either. */
    private static boolean isRefused(Visitor actor, String handler) throws IOException, InterruptedException {
        String[] parts = handler.split(" ", 2);
        String path = parts[1].replaceAll("\\{[^/]*}", "0");
        HttpResponse<String> answer = actor.send(parts[0], path, "text/html");
        boolean shownTheDoor = answer.headers()
                .firstValue("Location")
                .map(where -> where.replaceFirst("^https?://[^/]+", "").startsWith("/login"))
                .orElse(false);
        return answer.statusCode() == 401 || answer.statusCode() == 403 || shownTheDoor;
    }
}
