package org.countersign.drafting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.countersign.report.PublishedJson;
import org.countersign.review.Pile;
import org.countersign.review.Scratch;
import org.countersign.store.Audits;
import org.countersign.store.Documents;
import org.countersign.store.Policies;
import org.countersign.store.Proofs;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;
import org.countersign.store.Review;
import org.countersign.store.Reviews;
import org.countersign.store.StoredAudit;
import org.countersign.store.StoredPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries proposals out, one after another, as they are asked for, until it is closed. */
public final class Proving implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Proving.class);
    private static final int PAUSE_MILLIS = 500;
    private static final int RENEWAL_SECONDS = 10;
    private static final Duration DEADLINE = Duration.ofMinutes(20);
    private static final int MEGABYTES = 640;

    private final Drafts drafts;
    private final Proofs proofs;
    private final Policies policies;
    private final Proposals proposals;
    private final Documents documents;
    private final Reviews reviews;
    private final Audits audits;
    private final Clock clock;
    private final ScheduledExecutorService hands = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "proving");
        thread.setDaemon(true);
        return thread;
    });

    public Proving(
            Drafts drafts,
            Proofs proofs,
            Policies policies,
            Proposals proposals,
            Documents documents,
            Reviews reviews,
            Audits audits,
            Clock clock) {
        this.drafts = drafts;
        this.proofs = proofs;
        this.policies = policies;
        this.proposals = proposals;
        this.documents = documents;
        this.reviews = reviews;
        this.audits = audits;
        this.clock = clock;
    }

    /** Begins to work, and looks for more again and again. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is thrown is caught below, and its end is that of all
    public void start() {
        hands.scheduleWithFixedDelay(this::workOff, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What is thrown here would end the schedule: a database that is away for a while is no reason to stop for good. */
    private void workOff() {
        try {
            for (Optional<Proofs.Lease> next = proofs.take(); next.isPresent(); next = proofs.take()) {
                work(next.get());
            }
        } catch (RuntimeException e) {
            LOG.warn("The database could not be used; trying again: {}", e.getMessage());
        }
    }

    private void work(Proofs.Lease lease) {
        ScheduledFuture<?> renewal = hands.scheduleAtFixedRate(
                () -> proofs.renew(lease), RENEWAL_SECONDS, RENEWAL_SECONDS, TimeUnit.SECONDS);
        try (Scratch job = Scratch.open()) {
            prove(lease, proposals.find(lease.proof().proposal()).orElseThrow(), job.folder());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            // Whatever breaks off because the site closes is no fault: it is taken up again after the next start.
            if (!hands.isShutdown()) {
                fail(lease, e);
            }
        } finally {
            renewal.cancel(false);
        }
    }

    private void fail(Proofs.Lease lease, Exception e) {
        if (e instanceof IOException) {
            proofs.fail(
                    lease, "A file could not be written: " + e.getMessage() + ". Make room on the disk, try again.");
            return;
        }
        LOG.error("A proposal could not be tried out", e);
        proofs.fail(lease, "This is a fault of ours (" + e.getClass().getSimpleName() + "). Please report it.");
    }

    private void prove(Proofs.Lease lease, Proposal proposal, Path job) throws IOException, InterruptedException {
        if (!proposal.digest().equals(lease.proof().digest())) {
            proofs.fail(lease, "The proposal was changed meanwhile. Try it out anew.");
            return;
        }
        List<Pile> piles = new ArrayList<>();
        try (PolicyFolder base = PolicyFolder.at(job.resolve(Job.BASE), policies.files(proposal.base()), documents);
                PolicyFolder next = PolicyFolder.at(job.resolve(Job.PROPOSED), drafts.files(proposal), documents)) {
            LOG.debug("Trying out {} on top of {}", next.path(), base.path());
            Job asked = job(proposal, piles);
            tell(lease, job, RulesApart.run(job, asked, ProofOutcome.class, MEGABYTES, DEADLINE));
        } finally {
            for (Pile pile : piles) {
                pile.close();
            }
        }
    }

    private Job job(Proposal proposal, List<Pile> piles) throws IOException {
        List<Job.JobReview> judged = new ArrayList<>();
        List<String> left = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (Review review : reviews.all()) {
            Optional<StoredAudit> last = audits.of(review.id()).stream()
                    .filter(audit -> audit.state() == StoredAudit.State.DONE)
                    .findFirst();
            if (last.isPresent()
                    && documents.isAnyDeleted(review, reviews.papers().of(review.id()))) {
                left.add(review.name() + ": its documents were deleted under the retention");
            } else if (last.isPresent()) {
                judged.add(job(review, last.get().again(today, clock.getZone()), piles));
            }
        }
        StoredPolicy base = policies.find(proposal.base()).orElseThrow();
        LocalDate approvedOn = LocalDate.ofInstant(base.publishedAt(), clock.getZone());
        return new Job(null, base.approver(), approvedOn.toString(), today.toString(), judged, left);
    }

    private Job.JobReview job(Review review, LocalDate asOf, List<Pile> piles) throws IOException {
        Pile pile = Pile.of(review, reviews, documents);
        piles.add(pile);
        return new Job.JobReview(
                review.name(),
                pile.laid().dossier().toString(),
                Optional.ofNullable(pile.laid().later()).map(Path::toString).orElse(null),
                asOf.toString(),
                reviews.waivers(review.id()));
    }

    private void tell(Proofs.Lease lease, Path job, RulesApart.Answer<ProofOutcome> answer) throws IOException {
        if (answer instanceof RulesApart.Answer.Given<ProofOutcome> given) {
            ByteArrayOutputStream outcome = new ByteArrayOutputStream();
            PublishedJson.write(given.words(), outcome);
            Path workbook = job.resolve(Job.WORKBOOK);
            proofs.finish(
                    lease,
                    outcome.toByteArray(),
                    Files.isRegularFile(workbook) ? Files.readAllBytes(workbook) : new byte[0]);
        } else {
            proofs.fail(lease, ((RulesApart.Answer.None<ProofOutcome>) answer).why());
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
