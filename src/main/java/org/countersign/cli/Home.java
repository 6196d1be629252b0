package org.countersign.cli;

import java.nio.file.Path;

/** Where this installation lies, as the launcher says; the folder that holds {@code rules/}. */
final class Home {

    private Home() {}

    static Path rules() {
        return Path.of(System.getProperty("countersign.home", "")).resolve("rules");
    }
}
