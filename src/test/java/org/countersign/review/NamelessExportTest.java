package org.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.countersign.audit.Auditor;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.policy.PolicyReader;
import org.countersign.policy.PolicyReading;
import org.countersign.policy.RuleBase;
import org.countersign.report.PublishedJson;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.CheckJson;
import org.countersign.store.Audits;
import org.countersign.store.Database;
import org.countersign.store.Documents;
import org.countersign.store.Review;
import org.countersign.store.Reviews;
import org.countersign.store.SetClock;
import org.countersign.store.StoredAudit;
import org.countersign.store.Trail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people are called, a report without names has none of them, and says the same about as many people. */
class NamelessExportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static RuleBase rules;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() throws RuleBase.DoesNotCompile {
        PolicyReading.Sound reading = (PolicyReading.Sound) PolicyReader.read(Path.of("rules"));
        rules = RuleBase.compile(reading.policy(), RuleBase.Builder.EXECUTABLE);
    }

    @AfterAll
    static void forget() {
        rules.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noNameStandsInAnyFormatAndTheColoursStay(long seed) throws Exception {
        Cast cast = Cast.of(new Random(seed), 14);
        try (Database database = Database.file(folder.resolve("countersign.db"))) {
            SetClock clock = new SetClock();
            Trail trail = new Trail(database, clock);
            Reviews reviews = new Reviews(database, clock, trail);
            Documents documents = new Documents(database);
            InForce inForce = new InForce(new Auditor(rules));
            Review review = reviews.open("Acme", "Ann", DAY, cast.documents());
            StoredAudit audit =
                    new Audits(database, clock, trail).of(review.id()).get(0);

            AuditJson named = judged(review, reviews, documents);
            assertThat(cast.traces(PublishedJson.line(named)))
                    .as("seed %d", seed)
                    .isNotEmpty();
            NamelessExport export = new NamelessExport(inForce, reviews, documents, Duration.ZERO);
            String json = text(made(export, audit, HandOut.JSON));
            String workbook = unzipped(made(export, audit, HandOut.WORKBOOK));

            for (String written : List.of(json, workbook)) {
                assertThat(cast.traces(written)).as("seed %d", seed).isEmpty();
            }
            assertThat(shape(PublishedJson.read(json, AuditJson.class)))
                    .as("seed %d", seed)
                    .isEqualTo(shape(named));
        }
    }

    @Test
    void whoeverAsksWhileAnotherIsMadeIsToldSo() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try (Database database = Database.file(folder.resolve("countersign.db"))) {
            SetClock clock = new SetClock();
            Trail trail = new Trail(database, clock);
            Reviews reviews = new Reviews(database, clock, trail);
            Review review =
                    reviews.open("Acme", "Ann", DAY, Cast.of(new Random(1), 14).documents());
            StoredAudit audit =
                    new Audits(database, clock, trail).of(review.id()).get(0);
            NamelessExport export = new NamelessExport(
                    new InForce(new Auditor(rules)), reviews, new Documents(database), Duration.ZERO);

            Callable<NamelessExport.Outcome> asking = () -> export.make(audit, HandOut.JSON);
            List<NamelessExport.Outcome> outcomes = new ArrayList<>();
            for (Future<NamelessExport.Outcome> asked : people.invokeAll(Collections.nCopies(4, asking))) {
                outcomes.add(asked.get());
            }
            assertThat(outcomes)
                    .filteredOn(NamelessExport.Outcome.Made.class::isInstance)
                    .hasSizeBetween(1, 3);
            assertThat(outcomes)
                    .filteredOn(NamelessExport.Outcome.Busy.class::isInstance)
                    .isNotEmpty();
        } finally {
            people.shutdown();
        }
    }

    /** The same documents, judged with all names in them. */
    private static AuditJson judged(Review review, Reviews reviews, Documents documents) throws IOException {
        try (Pile pile = Pile.of(review, reviews, documents)) {
            Dossier dossier = (Dossier) Intake.read(pile.laid(), rules.policy().vocabulary());
            return AuditJson.of(new Auditor(rules).audit("review", dossier.inputs(), dossier.facts(), DAY));
        }
    }

    /** What each check came out as, and by which rules. */
    private static List<String> shape(AuditJson audit) {
        return audit.checks().stream()
                .map((CheckJson check) -> check.id() + " " + check.colour() + " " + check.applicable() + " "
                        + check.findings().stream()
                                .map(finding -> finding.colour() + " " + finding.rule())
                                .sorted()
                                .toList())
                .toList();
    }

    private static byte[] made(NamelessExport export, StoredAudit audit, HandOut format)
            throws IOException, InterruptedException {
        return ((NamelessExport.Outcome.Made) export.make(audit, format)).report();
    }

    private static String unzipped(byte[] workbook) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.writeBytes(entry.getName().getBytes(StandardCharsets.UTF_8));
                zip.transferTo(all);
            }
        }
        return text(all.toByteArray());
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
