package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site on which people read and send documents for long: {@code ./check deep} runs it for an hour, and
 * {@code -Dtest=Soak -Dcountersign.soak=5} for five minutes. By its name it is in nobody's run of all tests.
 */
class Soak {
    private static final int SAMPLES = 20;
    private static final int READERS = 10;
    private static final int SENDERS = 2;
    private static final int MOST_GROWTH_MEGABYTES = 40;
    private static final Pattern USED = Pattern.compile("(?:def new|tenured) generation\\s+total \\d+K, used (\\d+)K");

    @TempDir
    private Path folder;

    @Test
    void memoryStaysFlatAndNothingFails() throws Exception {
        long minutes = Long.getLong("countersign.soak", 5);
        Latencies latencies = new Latencies();
        List<Double> held = new ArrayList<>();
        try (SiteProcess site = LoadRun.open(folder);
                Crew crew = new Crew(site.visitor(), latencies)) {
            Path sample = Path.of("sample-contracts", "outstaffing-bad");
            crew.reviewed("read by all", Crew.in(sample));
            crew.read(READERS);
            crew.upload(SENDERS, Crew.in(sample), true);
            for (int i = 0; i < SAMPLES; i++) {
                Thread.sleep(minutes * 60_000 / SAMPLES);
                held.add(held(site.id()));
                System.out.printf(
                        Locale.ROOT, "soak: sample %d, %.1f MB in use after a collection%n", i + 1, held.get(i));
            }
        }
        latencies.print();
        double middle = Collections.min(held.subList(SAMPLES / 3, 2 * SAMPLES / 3));
        double last = Collections.min(held.subList(2 * SAMPLES / 3, SAMPLES));
        System.out.printf(
                Locale.ROOT, "soak: %d minutes, at least %.1f MB held, then %.1f MB%n", minutes, middle, last);
        assertThat(latencies.errors()).isEmpty();
        // How much an audit under way holds swings by hundreds of megabytes; what stays shows when least is held.
        assertThat(last - middle)
                .as("megabytes more that stay in the last third than in the middle one")
                .isLessThan(MOST_GROWTH_MEGABYTES);
    }

    /** Megabytes that are still in use after all of the heap was collected. */
    private static double held(long process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        return USED.matcher(jcmd(process, "GC.heap_info"))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .mapToLong(Long::parseLong)
                        .sum()
                / 1024.0;
    }

    private static String jcmd(long process, String what) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + process, what)
                .redirectErrorStream(true)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(asked.waitFor()).as(said).isZero();
        return said;
    }
}
