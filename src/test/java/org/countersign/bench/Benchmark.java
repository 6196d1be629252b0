package org.countersign.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.countersign.web.LoadRun;

/**
 * What {@code ./check bench} runs. Name parts to run only these: {@code cold} for whole audits from a cold start, {@code
 * large} for registers of up to a million rows, {@code people} for an audit of many people, {@code rules} for the rules alone, {@code web} for a site that
 * many people use.
 */
public final class Benchmark {
    private static final List<String> ALL = List.of("cold", "large", "people", "rules", "web");

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        String named = String.join(" ", arguments);
        List<String> parts = named.isEmpty() || named.equals("all") ? ALL : List.of(named.split(" ", -1));
        System.out.println(machine());
        if (parts.contains("cold")) {
            ColdStart.measure();
        }
        if (parts.contains("large")) {
            LargeFiles.measure();
        }
        if (parts.contains("people")) {
            ManyPeople.measure();
        }
        if (parts.contains("rules")) {
            System.out.println("\n# Rules alone, with the flags of the launcher: " + Launcher.flags());
            Launcher.run(RulesAlone.class, Launcher.flags(), List.of());
            System.out.println("\n# Rules alone, with both compilers and the usual collector");
            Launcher.run(RulesAlone.class, List.of(), List.of());
        }
        if (parts.contains("web")) {
            Launcher.run(LoadRun.class, List.of(), List.of("60", "200000"));
        }
    }

    private static String machine() throws Exception {
        Path load = Path.of("/proc/loadavg");
        return String.format(
                Locale.ROOT,
                "Java %s, %s %s, %d processors, load %s",
                System.getProperty("java.vm.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Files.exists(load) ? Files.readString(load).strip() : "unknown");
    }
}
