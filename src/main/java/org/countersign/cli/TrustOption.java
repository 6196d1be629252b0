package org.countersign.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.countersign.policy.PolicyFiles;
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
        boolean none = file == null && !Files.isRegularFile(keys);
        return new Approvals(
                none ? List.of() : TrustedKey.readAll(new String(Files.readAllBytes(keys), StandardCharsets.UTF_8)));
    }
}
