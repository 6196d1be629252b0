package org.countersign.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.audit.Auditor;
import org.countersign.audit.CheckOutcome;
import org.countersign.facts.Clause;
import org.countersign.facts.Colour;
import org.countersign.facts.Input;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.policy.Bundled;
import org.countersign.policy.Check;
import org.countersign.policy.Policy;
import org.countersign.policy.Verb;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Audits the samples as they lie in the project, and holds what comes out against what was agreed. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("sample-contracts");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    /** Say {@code -Dcountersign.golden=write} to write the golden files anew; then read the difference. */
    private static final boolean WRITES = "write".equals(System.getProperty("countersign.golden"));

    /** The one tells what is missing, so with nothing given it is amber; the other asks what every sample says. */
    private static final Set<String> NEVER_GREY = Set.of("INT-01", "INT-08");

    private static final Map<String, Dossier> DOSSIERS = new LinkedHashMap<>();
    private static final Map<String, Audit> AUDITS = new LinkedHashMap<>();
    private static Policy policy;
    private static List<Sample> samples;

    @BeforeAll
    static void auditAll() throws IOException {
        policy = Bundled.policy();
        samples = SampleDossiers.all(policy.vocabulary());
        Auditor auditor = new Auditor(Bundled.rules());
        for (Sample sample : samples) {
            Dossier read = read(SAMPLES.resolve(sample.name()));
            DOSSIERS.put(sample.name(), read);
            AUDITS.put(sample.name(), auditor.audit(read.name(), read.inputs(), read.facts(), Sample.AS_OF));
        }
    }

    private static Dossier read(Path folder) {
        return (Dossier) Intake.read(folder, policy.vocabulary());
    }

    @TestFactory
    Stream<DynamicTest> eachSampleGetsTheVerdictThatItsStoryTells() {
        return samples.stream()
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    Audit audit = audit(sample);
                    assertThat(audit.verdict().decision())
                            .as(() -> String.join("\n", audit.verdict().reasons()))
                            .isEqualTo(sample.expected());
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachSampleGetsTheColoursThatWereAgreed() {
        return samples.stream()
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    Path golden = GOLDEN.resolve(sample.name() + ".txt");
                    String got = Golden.of(audit(sample));
                    if (WRITES) {
                        Files.createDirectories(GOLDEN);
                        Files.writeString(golden, got);
                    }
                    assertThat(got).isEqualTo(Files.readString(golden));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theFilesAreWhatTheStoryWrites(@TempDir Path folder) {
        return samples.stream()
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    sample.write(folder);
                    assertThat(read(folder.resolve(sample.name())).facts())
                            .as("run SampleDossiers to write the samples anew")
                            .isEqualTo(DOSSIERS.get(sample.name()).facts());
                }));
    }

    @TestFactory
    Stream<DynamicTest> anAuditLeavesTheDossierAsItWas() {
        return samples.stream()
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    Map<String, String> then = DOSSIERS.get(sample.name()).inputs().stream()
                            .collect(Collectors.toMap(Input::file, Input::sha256, (one, other) -> one, TreeMap::new));
                    assertThat(then).isEqualTo(hashes(SAMPLES.resolve(sample.name())));
                }));
    }

    @Test
    void withNothingGivenEverythingIsGreyButTheIntegrityOfTheAudit() {
        assertThat(AUDITS.get("almost-empty").checks())
                .filteredOn(check -> check.applicable() && !check.area().equals("integrity"))
                .extracting(CheckOutcome::colour)
                .containsOnly(Colour.GREY);
    }

    @Test
    void togetherTheSamplesShowEveryColourOfEveryCheck() {
        Set<String> missing = policy.checks().stream()
                .flatMap(check -> colours(check).stream()
                        .filter(colour -> AUDITS.values().stream().noneMatch(audit -> shows(audit, check, colour)))
                        .map(colour -> check.id() + " " + colour))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("colours that no sample shows").isEmpty();
    }

    @Test
    void noClauseNamesAnotherPercentageThanItsNumber() {
        Pattern percent = Pattern.compile("(\\d+) percent");
        DOSSIERS.values().stream()
                .flatMap(dossier -> dossier.facts().stream())
                .filter(fact -> fact instanceof Clause clause && clause.number() != null && clause.text() != null)
                .map(Clause.class::cast)
                .forEach(clause -> assertThat(
                                percent.matcher(String.valueOf(clause.text())).results())
                        .extracting(match -> match.group(1))
                        .allMatch(number -> new BigDecimal(number).compareTo(clause.number()) == 0, clause.toString()));
    }

    private static boolean shows(Audit audit, Check check, Colour colour) {
        return audit.checks().stream()
                .filter(outcome -> outcome.id().equals(check.id()) && outcome.applicable())
                .anyMatch(outcome -> outcome.colour() == colour || outcome.colourBeforeWaiver() == colour);
    }

    /** The colours that a check has rules for, and GREY, which needs none. */
    private static Set<Colour> colours(Check check) {
        Set<Colour> colours = check.rules().rules().stream()
                .filter(rule -> rule.verb() != Verb.NOT_APPLICABLE)
                .map(rule -> Colour.valueOf(rule.verb().name()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!NEVER_GREY.contains(check.id())) {
            colours.add(Colour.GREY);
        }
        return colours;
    }

    private static Audit audit(Sample sample) {
        return AUDITS.get(sample.name());
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'),
                            SamplesTest::hash,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static String hash(Path file) {
        try {
            return Hash.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
