package org.countersign.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.facts.Fact;
import org.countersign.policy.Bundled;
import org.countersign.policy.Case;
import org.countersign.policy.Cases;
import org.countersign.policy.Check;
import org.countersign.policy.Policy;
import org.countersign.reckoning.Reckoning;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A second opinion on the rules: the checks written by hand give the same colour to every check and subject. Whoever
 * changes a condition changes it in both.
 */
class ByHandAgreesTest {

    private static final boolean DEEP = Boolean.getBoolean("countersign.deep");

    /** How often each sample is bent; {@code -Dcountersign.deep=true} bends it more often. */
    private static final int ROUNDS = DEEP ? 2000 : 5;

    /** As each case is a hearing of all checks, every day's run takes one case in sixteen; the deep one takes all. */
    private static final int ONE_IN = DEEP ? 1 : 16;

    private static Policy policy;
    private static Agreement agreement;

    @BeforeAll
    static void compile() {
        policy = Bundled.policy();
        agreement = new Agreement(Bundled.rules());
    }

    @TestFactory
    Stream<DynamicTest> onEverySample() {
        return SampleFacts.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(agreement.differences(
                                SampleFacts.of(Path.of("sample-contracts", name), policy), SampleFacts.AS_OF))
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> onEveryCaseAndForAllChecksAtOnce() {
        List<Case> cases = Cases.read(policy, new ArrayList<>());
        return policy.checks().stream()
                .map(Check::id)
                .map(check -> DynamicTest.dynamicTest(check, () -> {
                    List<String> differences = cases.stream()
                            .filter(each -> each.check().equals(check)
                                    && Math.floorMod(each.name().hashCode(), ONE_IN) == 0)
                            .flatMap(each -> agreement.differences(each.facts(), each.asOf()).stream()
                                    .map(difference -> each.name() + ": " + difference))
                            .toList();
                    assertThat(differences).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> onSamplesOfWhichMuchIsMissingOrBent() {
        List<Fact> known = SampleFacts.names().stream()
                .flatMap(name -> SampleFacts.read(Path.of("sample-contracts", name), policy).stream())
                .toList();
        return SampleFacts.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    List<Fact> facts = SampleFacts.read(Path.of("sample-contracts", name), policy);
                    Twist twist = new Twist(name.hashCode(), known);
                    for (int i = 0; i < ROUNDS; i++) {
                        List<Fact> bent = Reckoning.add(twist.bend(facts, i % 10, 5 + i % 40), SampleFacts.AS_OF);
                        assertThat(agreement.differences(bent, SampleFacts.AS_OF))
                                .as("round " + i)
                                .isEmpty();
                    }
                }));
    }

    @Test
    void onAManufacturedDossierOfManyPeople() {
        LocalDate asOf = SampleFacts.AS_OF;
        assertThat(agreement.differences(new Crowd(policy, 300).facts(), asOf)).isEmpty();
    }
}
