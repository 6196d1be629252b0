package org.countersign.drafting;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Waits for a process that runs rules, as long as it has not worked for too long. */
public final class Bounded {
    private static final int ROUND_MILLIS = 100;

    private Bounded() {}

    /**
     * What it told the shell; empty where it was stopped, which it is in any case once this returns.
     *
     * @param deadline of its work, as a busy machine gives it little
     * @param wait how long it may take by the clock; empty where it may wait for a person
     */
    public static OptionalInt exit(Process process, Optional<Duration> deadline, Optional<Duration> wait)
            throws InterruptedException {
        long left = wait.map(time -> time.toMillis() / ROUND_MILLIS).orElse(Long.MAX_VALUE);
        try {
            while (!process.waitFor(ROUND_MILLIS, TimeUnit.MILLISECONDS)) {
                left--;
                if (left < 0 || (deadline.isPresent() && worked(process).compareTo(deadline.get()) > 0)) {
                    return OptionalInt.empty();
                }
            }
            return OptionalInt.of(process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    /** On a busy machine that is less than the clock says. */
    private static Duration worked(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
