package org.countersign.drafting;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.countersign.audit.Auditor;
import org.countersign.policy.Policy;
import org.countersign.policy.PolicyReader;
import org.countersign.policy.PolicyReading;
import org.countersign.policy.RuleBase;
import org.countersign.policy.lock.Approval;
import org.countersign.review.InForce;
import org.countersign.review.PolicyListener;
import org.countersign.store.Documents;
import org.countersign.store.Policies;
import org.countersign.store.StoredPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the version of the policy in force whose day has come, on each server that looks at the same store. */
public final class Succession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);
    private static final int PAUSE_SECONDS = 2;

    private final InForce inForce;
    private final Policies policies;
    private final Documents documents;
    private final Clock clock;
    private final PolicyListener listener;
    private volatile State state;

    /** The number of the version of which others were told; 0 before any. */
    private int told;

    private final ScheduledExecutorService hands = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "succession");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * What is in force here.
     *
     * @param version its number; 0 before any was looked for
     * @param rules by which it judges, which the next may share
     * @param refused the number of the version that could not take force here, and why; absent where none was refused
     */
    private record State(int version, Shared rules, Optional<Refused> refused) {}

    /** A version that could not take force here. */
    public record Refused(int version, String why) {}

    public Succession(InForce inForce, Policies policies, Documents documents, Clock clock, PolicyListener listener) {
        this.inForce = inForce;
        this.policies = policies;
        this.documents = documents;
        this.clock = clock;
        this.listener = listener;
        this.state = new State(0, Shared.first(inForce), Optional.empty());
    }

    /** Takes the policy of the rules folder into the store where that holds none that counts more, then looks. */
    public void begin() throws IOException {
        Auditor here = inForce.auditor();
        var approval = here.version().approval();
        policies.adopt(
                here.policy().version(),
                approval.by(),
                approval.words(),
                today(),
                PolicyFolder.bytes(here.policy().folder()));
        look();
        inForce.before(this::look);
    }

    /** Looks again and again, as a day may come, or another server may publish. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is thrown is caught below, and its end is that of all
    public void start() {
        hands.scheduleWithFixedDelay(this::tryToLook, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Looks in the background, for whoever has just published and does not wait. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is thrown is caught below
    public void lookSoon() {
        hands.execute(this::tryToLook);
    }

    private void tryToLook() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("Whether another policy took force could not be looked up; trying again: {}", e.getMessage());
        }
    }

    /** Puts another version in force where its day has come: it is compiled first, and what was in force stays till then. */
    public synchronized void look() {
        policies.inForce(today()).ifPresent(wanted -> {
            if (!isKnown(wanted)) {
                take(wanted);
            }
            if (wanted.number() == state.version() && wanted.number() != told) {
                tell(wanted);
            }
        });
    }

    private boolean isKnown(StoredPolicy wanted) {
        State now = state;
        return wanted.number() == now.version()
                || now.refused().map(Refused::version).equals(Optional.of(wanted.number()));
    }

    private void take(StoredPolicy version) {
        State now = state;
        try {
            state = new State(version.number(), taken(version, now.rules()), Optional.empty());
        } catch (CannotTakeForce e) {
            LOG.error("Version {} of the policy cannot take force here: {}", version.number(), e.getMessage());
            state = new State(
                    now.version(),
                    now.rules(),
                    Optional.of(new Refused(version.number(), String.valueOf(e.getMessage()))));
        }
    }

    /** Announced is what was told, so that whoever is killed in between, or finds no database, tells it again. */
    private void tell(StoredPolicy version) {
        boolean announced = policies.isAnnounced(version.number());
        if (!announced) {
            listener.inForce(version.label());
        }
        if (!announced && policies.announce(version)) {
            LOG.info("Version {} of the policy, {}, took force.", version.number(), version.label());
        } else {
            LOG.info("Version {} of the policy, {}, is followed here.", version.number(), version.label());
        }
        told = version.number();
    }

    /** The number of the version that is in force here. */
    public int version() {
        return state.version();
    }

    /** The version that should be in force and cannot be. */
    public Optional<Refused> refused() {
        return state.refused();
    }

    private Shared taken(StoredPolicy version, Shared rules) throws CannotTakeForce {
        try {
            PolicyFolder folder = PolicyFolder.of(policies.files(version.number()), documents);
            if (PolicyReader.read(folder.path()) instanceof PolicyReading.Sound sound) {
                return replace(version, sound.policy(), folder, rules);
            }
            folder.close();
            throw new CannotTakeForce("it is not sound for this release of Countersign");
        } catch (IOException e) {
            throw new CannotTakeForce("its files cannot be written: " + e.getMessage());
        } catch (RuleBase.DoesNotCompile e) {
            throw new CannotTakeForce("the rule engine refuses it: " + e.getMessage());
        }
    }

    private Shared replace(StoredPolicy version, Policy policy, PolicyFolder folder, Shared rules)
            throws RuleBase.DoesNotCompile {
        if (policy.sha256().equals(inForce.policy().sha256()) && version.proposal() == null) {
            folder.close();
            return rules;
        }
        Approval approval = approval(version);
        boolean shares = Testbed.sameRules(policy, inForce.policy());
        Shared next = shares ? rules.shared() : Shared.of(RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE));
        Auditor auditor = next.auditor(policy, approval);
        inForce.replace(auditor, () -> {
            next.leave();
            folder.close();
        });
        return next;
    }

    private Approval approval(StoredPolicy version) {
        String by = version.approver();
        if (by == null) {
            return version.words().startsWith("as it came")
                    ? new Approval.Bundled()
                    : new Approval.Missing(List.of("it came with the rules folder, and nobody approved it"));
        }
        return new Approval.Published(by, LocalDate.ofInstant(version.publishedAt(), clock.getZone()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }

    /** Why a version cannot take force here. */
    private static final class CannotTakeForce extends Exception {
        private static final long serialVersionUID = 1L;

        CannotTakeForce(String why) {
            super(why);
        }
    }
}
