package org.countersign.drafting;

import static org.assertj.core.api.Assertions.assertThat;

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

    private void publish(String drl) {
        int base = policies.newest().number();
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(RULES, drl.getBytes(StandardCharsets.UTF_8));
        Proposal draft = proposals.open(new Proposals.Plan("Other words", "Why not", "Ann", null), base, files);
        proposals.move(draft.number(), Proposal.State.DRAFT, Proposal.State.IN_REVIEW, "Ann", "");
        assertThat(proposals.publish(draft.number(), draft.digest(), "8", "Ben", "", DAY))
                .isPresent();
    }

    private String message(Auditor auditor) {
        Policy policy = auditor.policy();
        assertThat(policy.name()).isEqualTo("Tiny");
        Audit audit = auditor.audit("dossier", List.of(), facts, DAY);
        return audit.checks().get(0).findings().get(0).message();
    }
}
