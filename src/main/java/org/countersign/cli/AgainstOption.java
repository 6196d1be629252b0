package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the version of the policy with which the one of {@code --rules} is compared. */
final class AgainstOption {

    @Option(
            names = "--against",
            required = true,
            paramLabel = "OLD",
            description = "The rules folder to compare with, or \"bundled\" for the one that comes with Countersign.")
    private String old = "";

    /** Reads that policy and uses it, or tells all that is wrong with it. */
    int use(PrintWriter err, PolicyOption.Use use) throws IOException {
        return PolicyOption.use(folder(), err, use);
    }

    Path folder() {
        return old.equals("bundled") ? Installation.ofProcess().rules() : Path.of(old);
    }
}
