package org.countersign.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.worker.Quarantine;

/** Opens each file of a folder and prints its name, its outcome, the milliseconds that took, and what was said. */
public final class HostileRun {

    private HostileRun() {}

    public static void main(String[] arguments) throws Exception {
        try (Stream<Path> files = Files.list(Path.of(arguments[0]));
                Quarantine quarantine = new Quarantine(Limits.USUAL)) {
            for (Path file : files.sorted().toList()) {
                long started = System.nanoTime();
                List<Opened> opened = Opened.of(file, quarantine);
                long millis = (System.nanoTime() - started) / 1_000_000;
                opened.forEach(one -> System.out.println(String.join(
                        "\t",
                        one.file(),
                        one.outcome(),
                        millis + "",
                        one.words().replaceAll("\\s", " "))));
            }
        }
    }
}
