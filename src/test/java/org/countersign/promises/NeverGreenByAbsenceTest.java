package org.countersign.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.audit.Auditor;
import org.countersign.audit.CheckOutcome;
import org.countersign.audit.Finding;
import org.countersign.facts.Colour;
import org.countersign.facts.Register;
import org.countersign.intake.read.Table;
import org.countersign.policy.Bundled;
import org.countersign.policy.Check;
import org.countersign.policy.Policy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Promise 1 of the design, points (a) to (f), over random dossiers made from the samples. The seed is printed. Every day's
 * run keeps to one seed, so that a failure means a change; -Dcountersign.deep=true takes a new one and tries many more, and
 * -Dcountersign.seed repeats a run.
 */
class NeverGreenByAbsenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final boolean DEEP = Boolean.getBoolean("countersign.deep");
    private static final long SEED = Long.getLong("countersign.seed", DEEP ? System.nanoTime() : 20260301);
    private static final int TRIES = DEEP ? 2_000 : 4;

    private static Policy policy;

    @BeforeAll
    static void saySeed() {
        policy = Bundled.policy();
        System.out.println("Promises: seed " + SEED + ", " + TRIES + " tries a sample");
    }

    @TestFactory
    Stream<DynamicTest> everyGreenCitesARowThatSupportsIt() {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(sample, () -> {
                    List<String> bare = audit(pile(sample)).findings().stream()
                            .filter(finding -> finding.colour() == Colour.GREEN)
                            .filter(finding -> finding.citations().stream()
                                    .allMatch(each -> each.source().excerpts().isEmpty()))
                            .map(Finding::key)
                            .toList();
                    assertThat(bare).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> takingAwayWhatNoFindingCitesImprovesNothing() {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(sample, () -> {
                    Random random = new Random(SEED ^ sample.hashCode());
                    Pile pile = pile(sample);
                    Audit before = audit(pile);
                    int exempt = 0;
                    List<String> improved = new ArrayList<>();
                    for (int i = 0; i < TRIES; i++) {
                        Removal removal = Removal.any(pile, random);
                        Audit after = audit(removal.rest());
                        for (CheckOutcome check : before.checks()) {
                            if (removal.isCitedBy(check)) {
                                exempt++;
                            } else if (improves(check, outcome(after, check.id()))) {
                                improved.add(check.id() + " from " + check.colour() + " to "
                                        + outcome(after, check.id()).colour() + " without " + removal.what());
                            }
                        }
                    }
                    System.out.println("Promises: " + sample + ": " + TRIES + " removals over "
                            + before.checks().size() + " checks, " + exempt
                            + " exempt as a finding cites what was removed");
                    assertThat(improved).as("seed " + SEED).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> withoutAKindOfEvidenceThatThePageRequiresNothingIsGreen() {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(sample, () -> {
                    Pile pile = pile(sample);
                    Audit whole = audit(pile);
                    IdentityHashMap<Table, Set<String>> found = registers(pile);
                    List<String> green = new ArrayList<>();
                    for (String register : tried(sample)) {
                        Pile rest = without(pile, register, found);
                        Audit audit = isAll(rest, pile) ? whole : audit(rest);
                        policy.checks().stream()
                                .map(Check::page)
                                .filter(page -> page.evidence().contains(register))
                                .filter(page -> outcome(audit, page.id()).colour() == Colour.GREEN)
                                .forEach(page -> green.add(page.id() + " without " + register));
                    }
                    assertThat(green).isEmpty();
                }));
    }

    /** All kinds of evidence; on an ordinary day a third of them, another third with the next sample. */
    private static List<String> tried(String sample) {
        List<String> all = List.copyOf(policy.vocabulary().registers().keySet());
        int third = samples().toList().indexOf(sample) % 3;
        return IntStream.range(0, all.size())
                .filter(place -> DEEP || place % 3 == third)
                .mapToObj(all::get)
                .toList();
    }

    /** Which registers are found in each table. */
    private static IdentityHashMap<Table, Set<String>> registers(Pile pile) {
        IdentityHashMap<Table, Set<String>> found = new IdentityHashMap<>();
        for (Table table : pile.tables()) {
            found.put(
                    table,
                    new Pile(List.of(table), List.of())
                            .facts(policy.vocabulary()).stream()
                                    .filter(Register.class::isInstance)
                                    .map(fact -> ((Register) fact).name())
                                    .collect(Collectors.toSet()));
        }
        return found;
    }

    private static boolean isAll(Pile rest, Pile pile) {
        return rest.tables().size() == pile.tables().size()
                && rest.trees().size() == pile.trees().size();
    }

    /** Takes away all in which the register is found. */
    private static Pile without(Pile pile, String register, IdentityHashMap<Table, Set<String>> found) {
        return new Pile(
                pile.tables().stream()
                        .filter(table -> !found.getOrDefault(table, Set.of()).contains(register))
                        .toList(),
                pile.trees().stream()
                        .filter(tree ->
                                tree.sections().keySet().stream().noneMatch(section -> section.startsWith(register)))
                        .toList());
    }

    @Test
    void anEmptyDossierHasNoGreenOutsideTheChecksOfTheAuditItself() {
        Audit audit = audit(new Pile(List.of(), List.of()));
        assertThat(audit.checks())
                .filteredOn(check -> !check.area().equals("integrity"))
                .extracting(CheckOutcome::colour)
                .containsOnly(Colour.GREY);
    }

    @TestFactory
    Stream<DynamicTest> theOrderOfFilesSheetsRowsAndColumnsChangesNothing() {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(sample, () -> {
                    Random random = new Random(SEED ^ sample.hashCode());
                    Pile pile = pile(sample);
                    Map<String, String> before = said(audit(pile));
                    for (int i = 0; i < Math.max(3, TRIES / 10); i++) {
                        Map<String, String> after = said(audit(pile.shuffled(random)));
                        after.entrySet().removeAll(before.entrySet());
                        assertThat(after)
                                .as("what changed with the order, seed " + SEED)
                                .isEmpty();
                    }
                }));
    }

    private static Map<String, String> said(Audit audit) {
        Map<String, String> said = audit.checks().stream()
                .collect(Collectors.toMap(
                        CheckOutcome::id,
                        check -> check.colour() + " "
                                + check.findings().stream()
                                        .map(finding -> finding.colour() + " " + finding.key())
                                        .sorted()
                                        .toList(),
                        (a, b) -> a,
                        TreeMap::new));
        said.put("verdict", audit.verdict().decision().name());
        return said;
    }

    /** What does not apply has no rating, and a GREY says nothing good; so neither can be improved but by becoming GREEN. */
    private static boolean improves(CheckOutcome before, CheckOutcome after) {
        if (!before.applicable() || after.colour() == Colour.GREY) {
            return false;
        }
        return before.colour() == Colour.GREY
                ? after.colour() == Colour.GREEN
                : after.colour().compareTo(before.colour()) > 0;
    }

    private static CheckOutcome outcome(Audit audit, String id) {
        return audit.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Audit audit(Pile pile) {
        return new Auditor(Bundled.rules()).audit("sample", List.of(), pile.facts(policy.vocabulary()), DAY);
    }

    private static Pile pile(String sample) {
        return Pile.of(Path.of("sample-contracts").resolve(sample));
    }

    private static Stream<String> samples() {
        String[] names = Path.of("sample-contracts")
                .toFile()
                .list((folder, name) -> folder.toPath().resolve(name).toFile().isDirectory());
        assertThat(names).isNotEmpty();
        return Stream.of(names).sorted();
    }
}
