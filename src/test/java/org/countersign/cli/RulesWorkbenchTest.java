package org.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.countersign.policy.TinyPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer sees of why a rule fired, why it did not, and what her cases try. */
class RulesWorkbenchTest {

    private static final String RULES = """
            package rules.tiny

            import org.countersign.facts.*

            rule "TST-01 red: a leaver keeps access"
            when
                Register( name == "roster" )
                $person : Person( role == "red", country != null )
                not AccessGrant( person == $person.id )
            then
                red( $person, "Is red" );
            end
            """;

    @TempDir
    private Path folder;

    private TinyPolicy policy;
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void aPolicyOfOneRule() {
        policy = new TinyPolicy(folder.resolve("rules"))
                .with("first", "TST-01")
                .rules("first", "TST-01", RULES)
                .cases("first", "TST-01", cases("red"));
    }

    private static String cases(String role) {
        return "- case: somebody red\n  given:\n    - Person: {id: P1, name: Ana, role: " + role
                + ", country: LV}\n  expect: RED\n  subjects: [P1]\n";
    }

    @Test
    void aRuleThatFiredShowsTheValuesByWhichEachConditionHeldAndWhereTheyStand() throws IOException {
        assertThat(why("id,Name,Role,Country\nP-1,Ana Testowa,red,LV\n")).isZero();
        assertThat(out.toString())
                .contains("TST-01 is RED")
                .contains("✓ fired: TST-01 red: a leaver keeps access, for Person Ana Testowa")
                .contains("✓ $person : Person( role == \"red\", country != null )")
                .contains("role is \"red\"; country is \"LV\"")
                .contains("roster.csv, row 2");
    }

    @Test
    void aRuleThatDidNotFireShowsTheConditionThatFailedBesideTheValueThatWasFound() throws IOException {
        why("id,Name,Role,Country\nP-1,Ana Testowa,red,\n", "--subject", "P-1");
        assertThat(out.toString())
                .contains("TST-01 is GREY")
                .contains("No rule of the check says anything about P-1.")
                .contains("✗ did not fire: TST-01 red: a leaver keeps access")
                .contains("✗ $person : Person(")
                .contains("✓ role == \"red\"   (role is \"red\")")
                .contains("✗ country != null   (country is not given)")
                .contains("· not AccessGrant( person == $person.id )");
    }

    @Test
    void aConditionOnAbsenceNamesTheFactThatStoodInTheWay() {
        policy.cases(
                "first",
                "TST-01",
                cases("red")
                        .replace("  expect", "    - AccessGrant: {person: P1, account: ana, system: git}\n  expect"));
        assertThat(run("rules", "test")).isEqualTo(Exit.FINDINGS.code());
        assertThat(out.toString())
                .contains("somebody red: expected RED for P1, got GREY, no rule fired")
                .contains("✗ not AccessGrant( person == $person.id )")
                .contains("in the way: AccessGrant ana on git: person is \"P1\", $person.id is \"P1\"");
    }

    @Test
    void aFailedCaseShowsWhereTheRuleOfTheExpectedColourStopped() {
        policy.cases("first", "TST-01", cases("grey"));
        assertThat(run("rules", "test")).isEqualTo(Exit.FINDINGS.code());
        assertThat(out.toString())
                .contains("✗ role == \"red\"   (role is \"grey\")")
                .contains("1 cases, 1 failed.");
    }

    @Test
    void coverageNamesEachConditionThatNoCaseShowsBothTrueAndFalse() {
        assertThat(run("rules", "test", "--coverage")).isZero();
        assertThat(out.toString())
                .contains("TST-01.drl:8: country != null: no case shows it false")
                .contains("1 cases, 0 failed. Tried in full: 1 of 1 rules, 0 of 4 conditions, 0 of 0 threshold edges.");
    }

    @Test
    void coverageIsDataToo() {
        assertThat(run("rules", "test", "--format", "json")).isZero();
        assertThat(out.toString())
                .contains("\"cases\": 1")
                .contains("\"failed\": []")
                .contains("\"kind\": \"condition\"")
                .contains("\"text\": \"country != null\"");
    }

    @Test
    void watchingTestsTheCheckAgainWhenItsFileIsSavedAndEndsWithTheInput() throws Exception {
        CompletableFuture<Integer> watching;
        try (PipedWriter keyboard = new PipedWriter()) {
            BufferedReader in = new BufferedReader(new PipedReader(keyboard));
            watching = CompletableFuture.supplyAsync(() -> run(in, "rules", "test", "--watch"));
            await("Watching");
            policy.cases("first", "TST-01", cases("grey"));
            await("1 cases, 1 failed.");
            policy.rules("first", "TST-01", RULES.replace("country != null", "contry != null"));
            await("did you mean \"country\"");
        }
        assertThat(watching.get()).isZero();
    }

    private void await(String words) throws InterruptedException {
        for (int i = 0; i < 600 && !out.toString().contains(words); i++) {
            Thread.sleep(50);
        }
        assertThat(out.toString()).contains(words);
    }

    private int why(String roster, String... more) throws IOException {
        Path dossier = Files.createDirectories(folder.resolve("vendor"));
        Files.writeString(dossier.resolve("roster.csv"), roster);
        List<String> all = new ArrayList<>(
                List.of("rules", "why", "TST-01", "--as-of", "2026-03-01", "--dossier", dossier.toString()));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return run(new BufferedReader(Reader.nullReader()), arguments);
    }

    private int run(BufferedReader in, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--rules", folder.resolve("rules").toString()));
        PrintWriter screen = new PrintWriter(out, true);
        return Main.run(all.toArray(String[]::new), Terminal.PLAIN, in, screen, screen);
    }
}
