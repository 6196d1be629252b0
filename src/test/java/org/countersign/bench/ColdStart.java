package org.countersign.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Whole audits from a cold start: as a user starts them, and split into steps. */
final class ColdStart {

    private static final int RUNS = 5;

    private ColdStart() {}

    static void measure() throws IOException, InterruptedException {
        Path out = Files.createTempDirectory("countersign-bench");
        for (String sample : List.of("outstaffing-good", "hybrid")) {
            Path dossier = Path.of("sample-contracts", sample);
            List<long[]> whole = new ArrayList<>();
            List<long[]> steps = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                whole.add(whole(dossier, out));
                steps.add(steps(Launcher.flags(), dossier, out));
            }
            print(sample, whole, steps);
        }
    }

    private static void print(String sample, List<long[]> whole, List<long[]> steps) {
        System.out.printf(Locale.ROOT, "%n# Cold: %s, middle of %d runs, milliseconds%n", sample, RUNS);
        printSteps(steps);
        System.out.printf(
                Locale.ROOT,
                "| whole, as `./countersign audit` | %d | %d |%npeak memory: %d MB%n",
                middle(whole, 0),
                middle(whole, 1),
                middle(whole, 2));
    }

    static void printSteps(List<long[]> steps) {
        System.out.println("| part | wall | CPU |\n|---|---|---|");
        for (int i = 0; i < ColdRun.STEPS.size(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d |%n",
                    ColdRun.STEPS.get(i),
                    middle(steps, 2 * i),
                    middle(steps, 2 * i + 1));
        }
    }

    /** Wall, processor time and peak memory of the program as a user starts it. */
    private static long[] whole(Path dossier, Path out) throws IOException, InterruptedException {
        List<String> command =
                List.of("./countersign", "audit", dossier.toString(), "--as-of", "2026-03-01", "--out", out.toString());
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String id = String.valueOf(process.pid());
        long cpu = 0;
        long peak = 0;
        // A process that has ended tells no more, so it is asked all the time; the last answer is at most so old.
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            cpu = Math.max(cpu, ProcFile.cpuMillis(id));
            peak = Math.max(peak, ProcFile.peakMegabytes(id));
        }
        return new long[] {TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began), cpu, peak};
    }

    /** Wall and processor time of each step of one audit, in a JVM with these flags. */
    static long[] steps(List<String> flags, Path dossier, Path out) throws IOException, InterruptedException {
        List<String> arguments =
                List.of(String.valueOf(System.currentTimeMillis()), dossier.toString(), out.toString());
        Process process = new ProcessBuilder(Launcher.command(ColdRun.class, flags, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        List<String> words = List.of(printed.strip().split("\\s+", -1));
        // Whatever a library prints comes first.
        return words.subList(words.size() - 2 * ColdRun.STEPS.size(), words.size()).stream()
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static long middle(List<long[]> runs, int column) {
        long[] sorted = runs.stream().mapToLong(run -> run[column]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
