package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Fact;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.reckoning.Reckoning;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tries the rules that come with Countersign: every case and every sample dossier, in both builders, and each rule alone. As each rule alone needs a
 * build of its own, every day's run takes one in sixteen; -Dcountersign.deep=true takes all.
 */
class BundledPolicyTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);
    private static final int ONE_IN = Boolean.getBoolean("countersign.deep") ? 1 : 16;

    private static Policy policy;
    private static RuleBase executable;
    private static RuleBase classic;
    private static List<Case> cases;
    private static Map<String, List<Fact>> dossiers;

    @BeforeAll
    static void compile() throws RuleBase.DoesNotCompile, IOException {
        policy = Bundled.policy();
        executable = Bundled.rules();
        classic = RuleBase.compile(policy, RuleBase.Builder.CLASSIC);
        List<Problem> problems = new ArrayList<>();
        cases = Cases.read(policy, problems);
        assertThat(problems).isEmpty();
        dossiers = dossiers();
    }

    private static Map<String, List<Fact>> dossiers() throws IOException {
        Map<String, List<Fact>> dossiers = new TreeMap<>();
        try (Stream<Path> samples = Files.list(Path.of("sample-contracts"))) {
            for (Path sample : samples.filter(Files::isDirectory).toList()) {
                Dossier read = (Dossier) Intake.read(sample, policy.vocabulary());
                dossiers.put(read.name(), Reckoning.add(read.facts(), AS_OF));
            }
        }
        assertThat(dossiers).hasSizeGreaterThan(5);
        return dossiers;
    }

    @AfterAll
    static void giveBack() {
        classic.close();
    }

    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsColour() {
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(each.check() + ": " + each.name(), () -> {
                    CaseResult result = Cases.run(executable, each);
                    assertThat(result.passed()).as(result.toString()).isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> bothBuildersAgreeOnEveryCase() {
        return policy.checks().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.id(), () -> casesOf(check).forEach(each -> assertThat(reports(Cases.run(classic, each)))
                                .as(each.name())
                                .isEqualTo(reports(Cases.run(executable, each))))));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleAloneReportsWhatItReportsInTheFullSet() {
        return policy.checks().stream().flatMap(check -> check.rules().rules().stream()
                .filter(rule -> Math.floorMod(rule.name().hashCode(), ONE_IN) == 0)
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    try (RuleBase alone = RuleBase.compile(policy, RuleBase.Builder.CLASSIC, alone(check, rule))) {
                        casesOf(check).forEach(each -> assertThat(reports(Cases.run(alone, each), rule))
                                .as(each.name())
                                .isEqualTo(reports(Cases.run(classic, each), rule)));
                        dossiers.forEach((name, facts) -> assertThat(reports(alone, check, facts, rule))
                                .as(name)
                                .isEqualTo(reports(classic, check, facts, rule)));
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> bothBuildersAgreeOnEverySampleDossier() {
        return dossiers.entrySet().stream()
                .map(dossier -> DynamicTest.dynamicTest(
                        dossier.getKey(), () -> assertThat(Hearing.hold(classic, dossier.getValue(), AS_OF))
                                .isNotEmpty()
                                .isEqualTo(Hearing.hold(executable, dossier.getValue(), AS_OF))));
    }

    @Test
    void everyRuleFiresInACaseOfItsCheck() {
        Set<String> fired = cases.stream()
                .flatMap(each -> Cases.run(executable, each).got().reports().stream())
                .map(Report::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> silent = policy.checks().stream()
                .flatMap(check -> check.rules().rules().stream())
                .filter(rule -> rule.verb() != Verb.NOT_APPLICABLE)
                .map(Rule::name)
                .filter(rule -> !fired.contains(rule))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).as("rules that no case makes fire").isEmpty();
    }

    @Test
    void everyCheckHasACaseForEachColourItCanGiveAndOneWithoutEvidence() {
        List<String> lacking = policy.checks().stream()
                .flatMap(check -> {
                    Set<String> can = check.rules().rules().stream()
                            .map(rule -> rule.verb().name())
                            .collect(Collectors.toSet());
                    if (!check.page().evidence().isEmpty()) {
                        can.add("GREY");
                    }
                    casesOf(check)
                            .forEach(each -> can.remove(
                                    each.expected() == null
                                            ? "NOT_APPLICABLE"
                                            : each.expected().name()));
                    return can.stream().map(colour -> check.id() + " has no case for " + colour);
                })
                .toList();
        assertThat(lacking).isEmpty();
    }

    private static Stream<Case> casesOf(Check check) {
        return cases.stream().filter(each -> each.check().equals(check.id()));
    }

    /** The rule's own file with the other rules cut out, and the files of the checks whose results it uses. */
    private static List<RuleFile> alone(Check check, Rule rule) {
        List<RuleFile> files = new ArrayList<>();
        policy.only(Set.of(check.id())).checks().stream()
                .filter(used -> !used.id().equals(check.id()))
                .forEach(used -> files.add(used.rules()));
        files.add(check.rules().only(List.of(rule)));
        return files;
    }

    private static Set<String> reports(RuleBase rules, Check check, List<Fact> facts, Rule rule) {
        return Hearing.listen(rules, check.id(), facts, AS_OF).outcomes().stream()
                .filter(outcome -> outcome.page().id().equals(check.id()))
                .flatMap(outcome -> outcome.reports().stream())
                .filter(report -> report.rule().equals(rule.name()))
                .map(Report::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> reports(CaseResult result) {
        return result.got().reports().stream().map(Report::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> reports(CaseResult result, Rule rule) {
        return result.got().reports().stream()
                .filter(report -> report.rule().equals(rule.name()))
                .map(Report::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
