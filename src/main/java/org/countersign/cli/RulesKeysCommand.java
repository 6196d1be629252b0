package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.countersign.policy.lock.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign rules keys}: makes the key pair with which an officer approves policies. */
@Command(name = "keys", description = "Make the key with which you approve a policy.")
final class RulesKeysCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What about keys? Say \"keys new FILE\".");
    }

    @Command(name = "new", description = "Make a key pair: FILE for you alone, FILE.pub for those who trust you.")
    int make(@Parameters(paramLabel = "FILE", description = "Where the private key goes.") Path file)
            throws IOException {
        Path open = file.resolveSibling(file.getFileName() + ".pub");
        SigningKey key = SigningKey.make();
        try {
            create(file);
            Files.writeString(file, key.text());
            Files.createFile(open);
            Files.writeString(open, key.open().line() + " " + key.open().fingerprint() + "\n");
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(
                    spec.commandLine(), e.getMessage() + " is there already, and a key is never overwritten", e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Keep to yourself: " + file);
        out.println("For others, to put into trusted-keys beside the policy or to name with --trust: " + open);
        out.println("Fingerprint: " + key.open().fingerprint());
        return Exit.OK.code();
    }

    /** Nobody else may read it at any time, so it is made so before anything is in it. */
    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
