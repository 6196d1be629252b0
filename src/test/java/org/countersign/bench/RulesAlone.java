package org.countersign.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.bench.byhand.ByHand;
import org.countersign.facts.Fact;
import org.countersign.policy.Bundled;
import org.countersign.policy.EngineAlone;
import org.countersign.policy.EngineAlone.Extent;
import org.countersign.policy.Hearing;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleBase;

/** The rules, and parts of what they do, beside the same checks by hand, in turns within one run. */
public final class RulesAlone {

    private static final LocalDate AS_OF = SampleFacts.AS_OF;
    /** Of the whole process: what the collector does for a part is a cost of that part. */
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final int WARM_UP_SECONDS = Integer.getInteger("countersign.bench.warmup", 5);
    private static final int ROUNDS = Integer.getInteger("countersign.bench.rounds", 11);
    private static final long ROUND_NANOS = 100_000_000L;

    private static int sink;

    private RulesAlone() {}

    public static void main(String[] arguments) throws RuleBase.DoesNotCompile {
        Policy policy = Bundled.policy();
        try (RuleBase rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE);
                EngineAlone silent = EngineAlone.silent(policy);
                EngineAlone colours = EngineAlone.colours(policy)) {
            ByHand byHand = new ByHand(policy);
            for (int people : List.of(50, 5000)) {
                List<Fact> facts = new Crowd(policy, people).facts();
                agree(rules, facts);
                Map<String, Runnable> parts = new LinkedHashMap<>();
                parts.put(
                        "by hand: colours and subjects",
                        () -> sink += byHand.run(facts, AS_OF).size());
                parts.put("session opened and closed", () -> silent.run(facts, AS_OF, Extent.SESSION));
                parts.put("and all facts put in", () -> silent.run(facts, AS_OF, Extent.FACTS));
                parts.put("and all rules fired, silent", () -> silent.run(facts, AS_OF, Extent.FIRED));
                parts.put("and a listener", () -> silent.run(facts, AS_OF, Extent.HEARD));
                parts.put("rules: colours and subjects", () -> colours.run(facts, AS_OF, Extent.FIRED));
                parts.put(
                        "rules: all, with words and sources",
                        () -> sink += Hearing.hold(rules, facts, AS_OF).size());
                int fired = silent.run(facts, AS_OF, Extent.FIRED);
                System.out.printf(Locale.ROOT, "%n%d people, %d facts, %d firings%n", people, facts.size(), fired);
                compare(parts, people);
            }
        }
    }

    private static void agree(RuleBase rules, List<Fact> facts) {
        List<String> differences = new Agreement(rules).differences(facts, AS_OF);
        if (!differences.isEmpty()) {
            throw new IllegalStateException(String.join("\n", differences));
        }
    }

    private static void compare(Map<String, Runnable> parts, int people) {
        Map<String, Integer> times = new LinkedHashMap<>();
        parts.forEach((name, part) -> times.put(name, warmUp(part)));
        Map<String, double[]> walls = new LinkedHashMap<>();
        Map<String, double[]> cpus = new LinkedHashMap<>();
        parts.keySet().forEach(name -> walls.put(name, new double[ROUNDS]));
        parts.keySet().forEach(name -> cpus.put(name, new double[ROUNDS]));
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Runnable> part : parts.entrySet()) {
                int often = times.getOrDefault(part.getKey(), 1);
                long cpu = PROCESS.getProcessCpuTime();
                long wall = System.nanoTime();
                for (int i = 0; i < often; i++) {
                    part.getValue().run();
                }
                walls.get(part.getKey())[round] = (System.nanoTime() - wall) / 1e6 / often;
                cpus.get(part.getKey())[round] = (PROCESS.getProcessCpuTime() - cpu) / 1e6 / often;
            }
        }
        print(walls, cpus, people);
    }

    private static void print(Map<String, double[]> walls, Map<String, double[]> cpus, int people) {
        double hand = middle(cpus.values().iterator().next());
        System.out.println("| part | ms, wall | ms, CPU | people a second of CPU | times by hand |");
        System.out.println("|---|---|---|---|---|");
        walls.forEach((name, wall) -> {
            double cpu = middle(cpus.getOrDefault(name, wall));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %,.0f | %.1f |%n",
                    name,
                    middle(wall),
                    cpu,
                    people * 1000 / cpu,
                    cpu / hand);
        });
    }

    /** Runs it for a while, and gives how often it fits into a round. */
    private static int warmUp(Runnable part) {
        long end = System.nanoTime() + WARM_UP_SECONDS * 1_000_000_000L;
        long last = ROUND_NANOS;
        do {
            long began = System.nanoTime();
            part.run();
            last = System.nanoTime() - began;
        } while (System.nanoTime() < end);
        return (int) Math.max(1, ROUND_NANOS / Math.max(1, last));
    }

    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
