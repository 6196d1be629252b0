package org.countersign.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A command that runs rules. */
interface RunsRules {

    /** The folders whose rules it runs. */
    List<Path> rulesFolders();

    /** Whether somebody who is trusted stands behind the rules of the folder. */
    default boolean isTrusted(Path rules) throws IOException {
        return new TrustOption().standsBehind(rules);
    }

    /** How long rules that are not trusted may work; empty where a person waits and ends it herself. */
    Optional<Duration> deadline();
}
