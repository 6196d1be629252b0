package org.countersign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Registers as large as they may be, and larger, read in half a gigabyte; beside it a bare pass of the libraries. */
final class LargeFiles {
    private static final List<String> HALF_A_GIGABYTE = List.of("-Xmx512m");
    private static final List<Integer> ROWS = List.of(10_000, 120_000, 1_000_000);

    private LargeFiles() {}

    static void measure() throws IOException, InterruptedException {
        System.out.println("\n# Registers of 8 columns, read to facts with " + HALF_A_GIGABYTE.get(0)
                + "; the worker has its own memory");
        Path folder = Files.createTempDirectory("large-registers");
        try {
            List<String> files = new ArrayList<>();
            for (int rows : ROWS) {
                files.add(new LargeRegister(rows).csv(folder).toString());
                files.add(new LargeRegister(rows).workbook(folder).toString());
            }
            Launcher.run(LargeRun.class, HALF_A_GIGABYTE, files);
        } finally {
            delete(folder);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
