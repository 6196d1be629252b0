package org.countersign.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The dossiers that come with Countersign. */
enum Sample {
    GOOD("outstaffing-good"),
    BAD("outstaffing-bad");

    private final Path folder;

    Sample(String name) {
        this.folder = Path.of("sample-contracts", name);
    }

    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }
}
