package org.countersign.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.countersign.policy.Policy;
import org.countersign.policy.PolicyFiles;
import org.countersign.policy.lock.Lock;
import org.countersign.policy.lock.SigningKey;
import org.countersign.report.ReportFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code countersign rules approve}: signs the files of a policy as they are. */
@Command(name = "approve", description = "Sign the policy as it is, so that audits may require your approval.")
final class RulesApproveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PolicyOption policyOption;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who approves.")
    private String by = "";

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "Your private key; \"countersign rules keys new FILE\" makes one.")
    private Path key = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day of the approval; today if left out.")
    private @Nullable LocalDate asOf;

    @Override
    public Integer call() throws IOException {
        if (by.isBlank() || by.chars().anyMatch(Character::isISOControl)) {
            throw new ParameterException(spec.commandLine(), "--by wants a name on one line");
        }
        return policyOption.use(spec.commandLine().getErr(), this::approve);
    }

    private int approve(Policy policy) throws IOException {
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        Lock lock = key().sign(Lock.of(policy), by.strip(), day);
        Path file = policy.folder().resolve(PolicyFiles.LOCK);
        ReportFiles.write(file, out -> out.write(lock.text().getBytes(StandardCharsets.UTF_8)));
        spec.commandLine()
                .getOut()
                .println("Approved: " + lock.policy() + ", " + lock.files().size() + " files, by " + by.strip() + " on "
                        + day + ". Written: " + file);
        return Exit.OK.code();
    }

    private SigningKey key() throws IOException {
        if (!Files.isRegularFile(key)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no key " + key + "; \"countersign rules keys new " + key + "\" makes one");
        }
        return SigningKey.read(new String(Files.readAllBytes(key), StandardCharsets.UTF_8))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        key + " is no private key; name the file that \"countersign rules keys new\" made, not its"
                                + " .pub"));
    }
}
