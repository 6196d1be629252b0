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
import java.util.Set;
import org.countersign.policy.Bundled;
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
    /** What the cases are held to; that each part of a condition is needed is counted besides. */
    private static final Set<RuleMutants.Slip> GOAL =
            Set.of(RuleMutants.Slip.NEGATED, RuleMutants.Slip.SHIFTED, RuleMutants.Slip.DROPPED);

    /** Those that live are mostly of two conditions that say the same. */
    private static final int KILLED_PERCENT = 95;

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
        Policy policy = Bundled.policy();
        RuleMutation mutation = new RuleMutation(policy);
        for (Check check : chosen(policy.checks())) {
            mutation.run(check);
        }
        tell(mutation);
        if (Boolean.getBoolean("countersign.deep")) {
            assertThat(killed(mutation, GOAL)).isGreaterThanOrEqualTo(KILLED_PERCENT);
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

    /** The share of those of the kinds that a case noticed. */
    private static double killed(RuleMutation mutation, Set<RuleMutants.Slip> slips) {
        int all = slips.stream()
                .mapToInt(slip -> mutation.mutants().getOrDefault(slip, 0))
                .sum();
        long live = mutation.survivors().stream()
                .filter(survivor -> slips.contains(survivor.mutant().slip()))
                .count();
        return 100.0 * (all - live) / Math.max(1, all);
    }

    private static void tell(RuleMutation mutation) throws IOException {
        Files.write(
                Path.of("target", "rule-mutants.txt"),
                mutation.survivors().stream().map(String::valueOf).toList());
        mutation.mutants()
                .forEach((slip, all) -> System.out.printf(
                        Locale.ROOT,
                        "Mutants of rules, seed %d: %s %d, %.1f %% killed%n",
                        SEED,
                        slip,
                        all,
                        killed(mutation, Set.of(slip))));
    }
}
