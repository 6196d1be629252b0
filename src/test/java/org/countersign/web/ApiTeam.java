package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.policy.RuleBase;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.countersign.web.page.Role;
import tools.jackson.databind.JsonNode;

/** A site whose people have accounts, and let programs work on their behalf. */
final class ApiTeam implements AutoCloseable {
    private final RuleBase rules;
    private final Team team;
    private final Path folder;
    private final Described described;
    private final Map<String, Visitor> people = new TreeMap<>();

    ApiTeam(Path folder, Described described) throws Exception {
        this.folder = Files.createDirectories(folder);
        this.described = described;
        this.rules = RuleChangesTest.tiny(folder.resolve("rules")).compile();
        this.team = Team.open(Database.file(folder.resolve("team.db")), rules, new SetClock(), Map.of());
    }

    void add(String name, Role... roles) throws IOException, InterruptedException {
        people.put(name, team.add(name, roles));
    }

    Visitor chief() throws IOException, InterruptedException {
        return team.chief();
    }

    /** A program of that person. */
    Program program(String name, String scopes) throws IOException, InterruptedException {
        return program(people.get(name), scopes);
    }

    /** A program of the administrator. */
    Program administering() throws IOException, InterruptedException {
        return program(chief(), "read,admin");
    }

    private Program program(Visitor owner, String scopes) throws IOException, InterruptedException {
        owner.get("/tokens");
        String page = owner.post("/tokens", Map.of("name", "A program", "scopes", scopes))
                .body();
        return new Program(team.site(), ApiSite.secret(page), described);
    }

    /** A review that was judged, in which that many heads are counted. */
    String review(Program program, String name, int heads) throws IOException, InterruptedException {
        Path file =
                Files.writeString(folder.resolve("headcount.csv"), "Month end,Headcount\n2026-02-28," + heads + "\n");
        JsonNode made = Program.json(program.upload(
                "/reviews",
                Map.of("name", name, "asOf", "2026-03-01"),
                Map.of("headcount.csv", file),
                "Idempotency-Key",
                "open-" + heads));
        String id = made.get("id").stringValue();
        assertThat(program.over(id, 1).get("state").stringValue()).isEqualTo("DONE");
        return id;
    }

    @Override
    public void close() {
        team.close();
        rules.close();
    }
}
