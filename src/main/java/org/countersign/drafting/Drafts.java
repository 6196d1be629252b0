package org.countersign.drafting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.countersign.policy.PolicyReader;
import org.countersign.policy.PolicyReading;
import org.countersign.review.Scratch;
import org.countersign.store.Documents;
import org.countersign.store.Policies;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;

/** The files of proposals: how they read, what is wrong with them, and what their cases give. */
public final class Drafts {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int MEGABYTES = 384;

    private final Documents documents;
    private final Policies policies;
    private final Proposals proposals;

    /** One at a time, as each is a process that compiles. */
    private final Semaphore bench = new Semaphore(1, true);

    public Drafts(Documents documents, Policies policies, Proposals proposals) {
        this.documents = documents;
        this.policies = policies;
        this.proposals = proposals;
    }

    /** What came of trying a draft. */
    public sealed interface Trial {
        /** It was tried. */
        record Tried(DraftTrial trial) implements Trial {}

        /** It was not, or not to its end; why, and what to do. */
        record Stopped(String why) implements Trial {}
    }

    /** Rules and cases are what an engine reads; all others are plain words and numbers. */
    public static boolean isOfRules(String file) {
        return file.endsWith(".drl") || file.endsWith(".cases.yaml");
    }

    /** The files of the proposal with those that it leaves as they are, by their paths. */
    public SortedMap<String, String> files(Proposal proposal) {
        SortedMap<String, String> files = policies.files(proposal.base());
        files.putAll(proposals.changed(proposal.number()));
        return files;
    }

    /** The text of a file of the proposal. */
    public String text(Proposal proposal, String file) {
        return text(sha256(files(proposal), file));
    }

    /** The text of a file of a version. */
    public String text(int version, String file) {
        return text(sha256(policies.files(version), file));
    }

    private static String sha256(SortedMap<String, String> files, String file) {
        return Objects.requireNonNull(files.get(file), file);
    }

    private String text(String sha256) {
        return new String(documents.find(sha256).orElseThrow(), StandardCharsets.UTF_8);
    }

    /** Opens a version. */
    public OpenPolicy open(int version) throws IOException {
        return open(policies.files(version));
    }

    /**
     * Opens what a proposal says in words and numbers; rules and cases are those of the version below it, as a draft of
     * them is read in a process of its own.
     */
    public OpenPolicy open(Proposal proposal) throws IOException {
        return open(words(proposal));
    }

    private OpenPolicy open(SortedMap<String, String> files) throws IOException {
        PolicyFolder folder = PolicyFolder.of(files, documents);
        if (PolicyReader.read(folder.path()) instanceof PolicyReading.Sound sound) {
            return new OpenPolicy(sound.policy(), folder);
        }
        folder.close();
        throw new IllegalStateException("a stored policy is not sound");
    }

    private SortedMap<String, String> words(Proposal proposal) {
        SortedMap<String, String> files = policies.files(proposal.base());
        proposals.changed(proposal.number()).forEach((path, sha256) -> {
            if (!isOfRules(path)) {
                files.put(path, sha256);
            }
        });
        return files;
    }

    /** What would be wrong if these files of words and numbers were put into the proposal. */
    public List<Slip> problems(Proposal proposal, SortedMap<String, byte[]> changed) throws IOException {
        try (PolicyFolder folder = PolicyFolder.of(words(proposal), documents)) {
            for (Map.Entry<String, byte[]> file : changed.entrySet()) {
                folder.put(file.getKey(), file.getValue());
            }
            return PolicyReader.read(folder.path()) instanceof PolicyReading.Invalid invalid
                    ? invalid.problems().stream()
                            .map(problem -> Slip.of(folder.path(), problem))
                            .distinct()
                            .toList()
                    : List.of();
        }
    }

    /** Tries the check with these files in place of those of the proposal, in a process of its own. */
    public Trial trial(Proposal proposal, String check, Map<String, byte[]> draft)
            throws IOException, InterruptedException {
        if (!bench.tryAcquire(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
            return new Trial.Stopped(
                    "Others are trying rules just now. Wait a little, then change anything to try again.");
        }
        try (Scratch scratch = Scratch.open()) {
            Path job = scratch.folder();
            PolicyFolder folder = PolicyFolder.at(job.resolve(Job.PROPOSED), files(proposal), documents);
            for (Map.Entry<String, byte[]> file : draft.entrySet()) {
                folder.put(file.getKey(), file.getValue());
            }
            RulesApart.Answer<DraftTrial> answer =
                    RulesApart.run(job, Job.check(check), DraftTrial.class, MEGABYTES, DEADLINE);
            return answer instanceof RulesApart.Answer.Given<DraftTrial> given
                    ? new Trial.Tried(given.words())
                    : new Trial.Stopped(((RulesApart.Answer.None<DraftTrial>) answer).why());
        } finally {
            bench.release();
        }
    }

    /** Whether all files of the proposal, but the one that names the version, are those of the version. */
    public boolean saysTheSame(Proposal proposal, int version) {
        SortedMap<String, String> mine = files(proposal);
        SortedMap<String, String> theirs = policies.files(version);
        mine.remove(Stamp.FILE);
        theirs.remove(Stamp.FILE);
        return mine.equals(theirs);
    }

    /**
     * What says again on top of one version what another says; empty where one of them has files that the other lacks.
     */
    public Optional<SortedMap<String, byte[]>> back(int to, int onto) {
        SortedMap<String, String> then = policies.files(to);
        SortedMap<String, String> now = policies.files(onto);
        SortedMap<String, byte[]> files = new TreeMap<>();
        then.forEach((path, sha256) -> {
            if (!sha256.equals(now.get(path)) && !path.equals(Stamp.FILE)) {
                files.put(path, documents.find(sha256).orElseThrow());
            }
        });
        return now.keySet().equals(then.keySet()) ? Optional.of(files) : Optional.empty();
    }

    /** The files of the proposal set on top of another version; those that cannot be are named. */
    public Rebased rebased(Proposal proposal, int onto) {
        SortedMap<String, String> before = policies.files(proposal.base());
        SortedMap<String, String> theirs = policies.files(onto);
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<String> conflicts = new ArrayList<>();
        proposals.changed(proposal.number()).forEach((path, mine) -> {
            String old = before.get(path);
            String other = theirs.get(path);
            if (path.equals(Stamp.FILE)) {
                return;
            } else if (old == null || other == null) {
                conflicts.add(path + ", which only one of them has");
                return;
            }
            Merged merged = Merged.of(text(old), text(mine), text(other));
            if (merged instanceof Merged.Whole whole) {
                files.put(path, whole.text().getBytes(StandardCharsets.UTF_8));
            } else if (merged instanceof Merged.Clash clash) {
                conflicts.add(path + ", line " + clash.line() + ": there " + quoted(clash.theirs()) + ", here "
                        + quoted(clash.mine()));
            }
        });
        return new Rebased(files, conflicts);
    }

    private static String quoted(String line) {
        return line.isBlank() ? "nothing" : "\"" + line.strip() + "\"";
    }

    /** The files of a proposal on top of another version, and in words where both say something else. */
    public record Rebased(SortedMap<String, byte[]> files, List<String> conflicts) {}
}
