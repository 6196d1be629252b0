package org.countersign.cli;

import java.nio.file.Path;

/**
 * Where Countersign lies, with {@code rules/} in it.
 *
 * @param home as the launcher says by {@code -Dcountersign.home}; else the working folder
 */
public record Installation(Path home) {

    static Installation ofProcess() {
        return new Installation(
                Path.of(System.getProperty("countersign.home", "")).toAbsolutePath());
    }

    /** The policy that is used where no other is named. */
    public Path rules() {
        return home.resolve("rules");
    }

    /** The version that was built, or that nothing was. */
    static String version() {
        String built = Installation.class.getPackage().getImplementationVersion();
        return built == null ? "(not built)" : built;
    }
}
