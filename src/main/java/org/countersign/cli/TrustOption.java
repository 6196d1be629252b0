package org.countersign.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.countersign.policy.PolicyFiles;
import org.countersign.policy.lock.Approval;
import org.countersign.policy.lock.Approvals;
import org.countersign.policy.lock.TrustedKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the keys whose approval counts. */
final class TrustOption {

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description =
                    "The keys whose approval counts, one a line; those in trusted-keys beside the policy if left out.")
    private @Nullable Path file;

    Approvals approvals(Path rules) throws IOException {
        Path keys = file == null ? rules.resolve(PolicyFiles.TRUSTED) : file;
        return new Approvals(file == null && !Files.isRegularFile(keys) ? List.of() : read(keys));
    }

    /**
     * Whether the rules are the bundled ones, or approved by a key of the file that was named. A key beside them does not
     * count here: who wrote the rules may have put it there.
     */
    boolean standsBehind(Path rules) throws IOException {
        return !(new Approvals(file == null ? List.of() : read(file)).of(rules) instanceof Approval.Missing);
    }

    private static List<TrustedKey> read(Path keys) throws IOException {
        return TrustedKey.readAll(new String(Files.readAllBytes(keys), StandardCharsets.UTF_8));
    }
}
