package org.countersign.policy.lock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.countersign.policy.Policy;
import org.countersign.policy.PolicyFiles;

/** Finds out whether a policy is approved, by its lock and the keys that are trusted. */
public final class Approvals {

    private final List<TrustedKey> trusted;

    public Approvals(List<TrustedKey> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** Whether somebody stands behind the policy, or all that speaks against it. */
    public Approval of(Policy policy) throws IOException {
        return of(policy.folder());
    }

    /** Whether somebody stands behind the rules folder, sound or not, or all that speaks against it. */
    public Approval of(Path folder) throws IOException {
        SortedMap<String, String> now = Lock.digests(folder);
        if (now.equals(bundled().files())) {
            return new Approval.Bundled();
        }
        if (!Files.isRegularFile(folder.resolve(PolicyFiles.LOCK))) {
            return missing(
                    "it has no " + PolicyFiles.LOCK + "; its officer approves it with \"countersign rules approve\"");
        }
        return lock(folder)
                .map(approved -> judge(now, approved))
                .orElseGet(() -> missing(PolicyFiles.LOCK + " cannot be read; approve the policy again"));
    }

    private static Optional<Lock> lock(Path folder) throws IOException {
        Path file = folder.resolve(PolicyFiles.LOCK);
        return Files.isRegularFile(file)
                ? LockText.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Why an audit as of the day must not use the policy where approval is required; empty when it may. */
    public List<String> refusals(Policy policy, LocalDate day) throws IOException {
        List<String> why = new ArrayList<>();
        if (of(policy) instanceof Approval.Missing missing) {
            why.addAll(missing.why());
        }
        if (policy.effective().isAfter(day)) {
            why.add("it takes effect on " + policy.effective() + ", after the audit date " + day);
        }
        return why;
    }

    /** What was changed since the policy was last approved; empty when nothing was, or when it never was approved. */
    public static List<String> changes(Policy policy) throws IOException {
        SortedMap<String, String> now = Lock.digests(policy.folder());
        return lock(policy.folder()).map(approved -> approved.changesTo(now)).orElse(List.of());
    }

    private Approval judge(SortedMap<String, String> now, Lock approved) {
        List<String> why = new ArrayList<>(approved.changesTo(now));
        Lock.Signed signed = approved.signed();
        if (signed == null) {
            why.add(PolicyFiles.LOCK + " is not signed; approve the policy with \"countersign rules approve\"");
            return new Approval.Missing(why);
        }
        Optional<TrustedKey> key = trusted.stream()
                .filter(each -> each.fingerprint().equals(signed.key()))
                .findFirst();
        if (key.isEmpty()) {
            why.add("it is signed with the key " + signed.key() + ", which is not trusted; if it is that of "
                    + signed.by() + ", add it to " + PolicyFiles.TRUSTED + " beside the policy or name its file with"
                    + " --trust");
        } else if (!key.get().signed(approved, signed)) {
            why.add("the signature does not fit " + PolicyFiles.LOCK + "; somebody changed that file. Approve the"
                    + " policy again");
        }
        return why.isEmpty()
                ? new Approval.Approved(signed.by(), signed.on(), signed.key())
                : new Approval.Missing(why);
    }

    private static Approval missing(String why) {
        return new Approval.Missing(List.of(why));
    }

    /** The lock of the policy that comes with the program; it lies in the program and is trusted as that is. */
    private static Lock bundled() {
        try (InputStream in = Objects.requireNonNull(Approvals.class.getResourceAsStream("bundled.lock"))) {
            return LockText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
