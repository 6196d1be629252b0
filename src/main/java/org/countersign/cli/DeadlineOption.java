package org.countersign.cli;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says how long rules may work that nobody approved. */
final class DeadlineOption {

    /** Ten times what 50,000 people take: see docs/performance.md. */
    @Option(
            names = "--deadline",
            paramLabel = "MINUTES",
            description = "How long rules that nobody approved may work; ${DEFAULT-VALUE} if left out.")
    private double minutes = 20;

    Optional<Duration> deadline() {
        return Optional.of(Duration.ofMillis(Math.round(minutes * 60_000)));
    }
}
