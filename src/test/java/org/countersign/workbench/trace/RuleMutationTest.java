package org.countersign.workbench.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.countersign.policy.Check;
import org.countersign.policy.Policy;
import org.countersign.policy.TinyPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes the rules that come with Countersign as a slip would, and counts how often a case notices. Every day's run takes a
 * few checks; -Dcountersign.deep=true takes all, -Dcountersign.mutate=NDA-01 one check or area. What lives is written to
 * target/rule-mutants.txt.
 */
class RuleMutationTest {

    private static final long SEED = Long.getLong("countersign.seed", 4);
    /** To be raised as cases are added; the goal is 95. */
    private static final int KILLED_PERCENT = 65;

    @Test
    void aChangeThatACaseNoticesIsKilledAndOneThatNoneNoticesIsNamed(@TempDir Path folder) throws Exception {
        Policy policy = new TinyPolicy(folder).with("first", "TST-01").read();
        RuleMutation mutation = new RuleMutation(policy);
        mutation.run(policy.check("TST-01"));
        assertThat(mutation.survivors())
                .extracting(survivor -> survivor.mutant().change())
                .contains("without role == \"grey\" in $person : Person( role == \"grey\" )")
                .doesNotContain("not (role == \"red\") in $person : Person( role == \"red\" )");
    }

    @Test
    void theCasesOfThePolicyNoticeWhenARuleIsChanged() throws Exception {
        Policy policy = BundledPolicy.read();
        RuleMutation mutation = new RuleMutation(policy);
        for (Check check : chosen(policy.checks())) {
            mutation.run(check);
        }
        tell(mutation);
        if (Boolean.getBoolean("countersign.deep")) {
            assertThat(killed(mutation)).isGreaterThanOrEqualTo(KILLED_PERCENT);
        }
    }

    private static List<Check> chosen(List<Check> checks) {
        String named = System.getProperty("countersign.mutate");
        if (named != null) {
            return checks.stream()
                    .filter(check ->
                            check.id().equals(named) || check.page().area().equals(named))
                    .toList();
        }
        List<Check> shuffled = new ArrayList<>(checks);
        Collections.shuffle(shuffled, new Random(SEED));
        return Boolean.getBoolean("countersign.deep") ? checks : shuffled.subList(0, 3);
    }

    private static double killed(RuleMutation mutation) {
        int mutants = mutation.mutants() - mutation.equivalents().size();
        return 100.0 * (mutants - mutation.survivors().size()) / mutants;
    }

    private static void tell(RuleMutation mutation) throws IOException {
        List<String> lines = new ArrayList<>();
        mutation.survivors().forEach(survivor -> lines.add("lives: " + survivor));
        mutation.equivalents()
                .forEach(survivor -> lines.add("equivalent, since the page asks for the register: " + survivor));
        Files.write(Path.of("target", "rule-mutants.txt"), lines);
        System.out.printf(
                Locale.ROOT,
                "Mutants of rules, seed %d: %d, of them %d equivalent; %.1f %% of the others killed, %d live%n",
                SEED,
                mutation.mutants(),
                mutation.equivalents().size(),
                killed(mutation),
                mutation.survivors().size());
    }
}
