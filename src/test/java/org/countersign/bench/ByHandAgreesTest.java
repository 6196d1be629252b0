package org.countersign.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.policy.Case;
import org.countersign.policy.Cases;
import org.countersign.policy.Check;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleBase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A second opinion on the rules: the checks written by hand give the same colour to every check and subject. */
class ByHandAgreesTest {

    private static Policy policy;
    private static RuleBase rules;
    private static Agreement agreement;

    @BeforeAll
    static void compile() throws RuleBase.DoesNotCompile {
        policy = Rulebook.read();
        rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE);
        agreement = new Agreement(rules);
    }

    @AfterAll
    static void giveBack() {
        rules.close();
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
                .map(check -> DynamicTest.dynamicTest(check, () -> assertThat(cases)
                        .filteredOn(each -> each.check().equals(check))
                        .allSatisfy(each -> assertThat(agreement.differences(each.facts(), each.asOf()))
                                .as(each.name())
                                .isEmpty())));
    }

    @Test
    void onAManufacturedDossierOfManyPeople() {
        LocalDate asOf = SampleFacts.AS_OF;
        assertThat(agreement.differences(new Crowd(policy, 300).facts(), asOf)).isEmpty();
    }
}
