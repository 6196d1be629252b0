package org.countersign.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countersign.audit.Audit;
import org.countersign.audit.Auditor;
import org.countersign.facts.Fact;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.policy.lock.Approval;
import org.countersign.review.InForce;
import org.countersign.store.Database;
import org.countersign.store.Documents;
import org.countersign.store.Policies;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;
import org.countersign.store.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A published version takes force while audits run, on each server once. */
class SuccessionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String RULES = "first/TST-01.drl";

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private Database database;
    private Documents documents;
    private Policies policies;
    private Proposals proposals;
    private RuleBase rules;
    private List<Fact> facts = List.of();

    @BeforeEach
    void start() throws IOException {
        database = Database.file(folder.resolve("countersign.db"));
        Trail trail = new Trail(database, CLOCK);
        documents = new Documents(database);
        policies = new Policies(database, CLOCK, trail);
        proposals = new Proposals(database, CLOCK, trail);
        rules = new TinyPolicy(Files.createDirectory(folder.resolve("rules")))
                .with("first", "TST-01")
                .compile();
        Path dossier = Files.createDirectory(folder.resolve("dossier"));
        Files.writeString(dossier.resolve("roster.csv"), "Person id,Name,Role\nP-1,Ana Example,red\n");
        facts = ((Dossier) Intake.read(dossier, rules.policy().vocabulary())).facts();
    }

    @AfterEach
    void stop() {
        rules.close();
        database.close();
    }

    @Test
    void anAuditThatHasBegunGoesOnByThePolicyItBeganWith() throws IOException {
        InForce inForce = new InForce(new Auditor(rules, new Approval.Bundled()));
        Succession succession = succession(inForce);
        publish(rule("Is red", "Is crimson"));
        Path second;
        try (InForce.Use begun = inForce.use()) {
            second = begun.auditor().policy().folder();
            assertThat(message(begun.auditor())).isEqualTo("Is crimson");
            publish(rule("Is red", "Is scarlet"));
            succession.look();

            assertThat(message(inForce.auditor())).isEqualTo("Is scarlet");
            assertThat(message(begun.auditor())).isEqualTo("Is crimson");
            assertThat(second).exists();
        }
        assertThat(second).doesNotExist();
        assertThat(inForce.auditor().policy().folder()).exists();
        succession.close();
    }

    @Test
    void ofTwoServersOneTellsThatAVersionTookForce() throws IOException {
        InForce here = new InForce(new Auditor(rules, new Approval.Bundled()));
        InForce there = new InForce(new Auditor(rules, new Approval.Bundled()));
        Succession one = succession(here);
        Succession other = succession(there);
        told.clear();
        publish(rule("Is red", "Is crimson"));

        one.look();
        other.look();

        assertThat(told).containsExactly("8");
        assertThat(message(there.auditor())).isEqualTo("Is crimson");
        assertThat(here.auditor().version().approval().words()).isEqualTo("approved by Ben on 2026-03-01");
    }

    @Test
    void whoeverIsTornAwayBeforeOthersWereToldTellsThemTheNextTime() throws IOException {
        InForce inForce = new InForce(new Auditor(rules, new Approval.Bundled()));
        List<String> attempts = new ArrayList<>();
        Succession succession = new Succession(inForce, policies, documents, CLOCK, label -> {
            attempts.add(label);
            if (attempts.equals(List.of("7", "8"))) {
                throw new IllegalStateException("the database is away");
            }
        });
        succession.begin();
        publish(rule("Is red", "Is crimson"));

        assertThatThrownBy(succession::look).hasMessage("the database is away");
        assertThat(policies.isAnnounced(2)).isFalse();
        succession.look();
        succession.look();

        assertThat(attempts).containsExactly("7", "8", "8");
        assertThat(policies.isAnnounced(2)).isTrue();
        assertThat(message(inForce.auditor())).isEqualTo("Is crimson");
    }

    @Test
    void theLogSaysOnceThatAVersionTookForce() throws IOException {
        Logger log = (Logger) LoggerFactory.getLogger(Succession.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.INFO);
        try {
            Succession one = succession(new InForce(new Auditor(rules, new Approval.Bundled())));
            Succession other = succession(new InForce(new Auditor(rules, new Approval.Bundled())));
            publish(rule("Is red", "Is crimson"));
            other.look();
            one.look();
            assertThat(lines.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .filteredOn(line -> line.startsWith("Version 2"))
                    .containsExactly(
                            "Version 2 of the policy, 8, took force.", "Version 2 of the policy, 8, is followed here.");
        } finally {
            log.detachAppender(lines);
            log.setLevel(null);
        }
    }

    @Test
    void whatWasInForceFirstGoesFromMemoryOnceItsRulesAreNotUsedAnyMore() throws IOException {
        List<String> ended = new ArrayList<>();
        InForce inForce = new InForce(new Auditor(rules, new Approval.Bundled()), () -> ended.add("the first"));
        Succession succession = succession(inForce);
        publish("thresholds.csv", threshold());
        succession.look();
        assertThat(ended).as("a version of other thresholds shares its rules").isEmpty();

        try (InForce.Use begun = inForce.use()) {
            publish(rule("Is red", "Is crimson"));
            succession.look();
            assertThat(ended).as("an audit still judges by it").isEmpty();
            assertThat(message(begun.auditor())).isEqualTo("Is red");
        }
        assertThat(ended).containsExactly("the first");
        inForce.close();
        assertThat(ended).hasSize(1);
    }

    @Test
    void aVersionThatIsNotSoundDoesNotTakeForceAndSaysSo() throws IOException {
        InForce inForce = new InForce(new Auditor(rules, new Approval.Bundled()));
        Succession succession = succession(inForce);
        publish(rule("Person( role == \"red\" )", "Person( roll == \"red\" )"));

        succession.look();
        succession.look();

        assertThat(succession.refused()).map(Succession.Refused::version).hasValue(2);
        assertThat(message(inForce.auditor())).isEqualTo("Is red");
    }

    private Succession succession(InForce inForce) throws IOException {
        Succession succession = new Succession(inForce, policies, documents, CLOCK, told::add);
        succession.begin();
        return succession;
    }

    private String rule(String from, String to) throws IOException {
        return Files.readString(rules.policy().folder().resolve(RULES)).replace(from, to);
    }

    private String threshold() throws IOException {
        return Files.readString(rules.policy().folder().resolve("thresholds.csv"))
                .replace("attrition.amber.percent,15", "attrition.amber.percent,14");
    }

    private void publish(String drl) {
        publish(RULES, drl);
    }

    private void publish(String path, String text) {
        int base = policies.newest().number();
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        Proposal draft = proposals.open(new Proposals.Plan("Other words", "Why not", "Ann", null), base, files);
        proposals.move(draft.number(), Proposal.State.DRAFT, Proposal.State.IN_REVIEW, "Ann", "");
        assertThat(proposals.publish(draft.number(), draft.digest(), String.valueOf(base + 7), "Ben", "", DAY))
                .isPresent();
    }

    private String message(Auditor auditor) {
        Policy policy = auditor.policy();
        assertThat(policy.name()).isEqualTo("Tiny");
        Audit audit = auditor.audit("dossier", List.of(), facts, DAY);
        return audit.checks().get(0).findings().get(0).message();
    }
}
