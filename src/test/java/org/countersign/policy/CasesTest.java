package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.facts.Answer;
import org.countersign.facts.Colour;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.Model;
import org.countersign.facts.Person;
import org.countersign.facts.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the cases of a check are read, and what is told of one that its rules do not fulfil. */
class CasesTest {

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aCaseHasItsLineItsDayAndWhatItExpects() {
        List<Case> cases = read("""
                - case: one
                  expect: RED
                  subjects: [P2, P1]
                  as-of: 2025-12-31

                - case: two
                  expect: NOT APPLICABLE
                - expect: GREY
                """);
        assertThat(problems).isEmpty();
        assertThat(cases).extracting(Case::line).containsExactly(1, 6, 8);
        assertThat(cases).extracting(Case::name).containsExactly("one", "two", "unnamed");
        assertThat(cases).extracting(Case::expected).containsExactly(Colour.RED, null, Colour.GREY);
        assertThat(cases)
                .extracting(Case::asOf)
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1));
        assertThat(cases).extracting(Case::subjects).containsExactly(Set.of("P1", "P2"), Set.of(), Set.of());
        assertThat(cases).extracting(Case::check).containsOnly("TST-01");
    }

    @Test
    void factsBringTheRegisterTheyStandInAndOtherRegistersAreEmpty() {
        Case read = one("""
                - given:
                    - Person: {id: P1}
                    - Person: {id: P2}
                    - Answer: {question: Q1, reply: "YES"}
                  registers: [ndas, roster]
                  expect: RED
                """);
        assertThat(facts(read, Register.class))
                .extracting(each -> each.name() + " " + each.title() + " " + each.rows())
                .containsExactly("roster Roster 2", "questionnaire Vendor questionnaire 1", "ndas NDAs 0");
    }

    @Test
    void whatACaseDoesNotSayOfAFactIsWhatIsUsual() {
        Case read = one("""
                - given:
                    - Person: {id: P1}
                    - Person: {id: P2, onRoster: false}
                    - Answer: {question: Q1, reply: "YES"}
                  expect: RED
                """);
        assertThat(facts(read, Person.class)).extracting(Person::onRoster).containsExactly(true, false);
        assertThat(facts(read, Answer.class)).extracting(Answer::closed).containsExactly(true);
        assertThat(facts(read, Engagement.class)).extracting(Engagement::model).containsExactly(Model.OUTSTAFFING);
    }

    @Test
    void anEngagementThatIsGivenIsTheOnlyOne() {
        Case read = one("- {given: [Engagement: {model: HYBRID}], expect: RED}\n");
        assertThat(facts(read, Engagement.class)).extracting(Engagement::model).containsExactly(Model.HYBRID);
        assertThat(facts(read, Register.class)).extracting(Register::name).containsExactly("engagement");
    }

    @Test
    void aVendorStandsInTheFormOfTheEngagement() {
        Case read = one("- {given: [Vendor: {name: Example}], expect: RED}\n");
        assertThat(facts(read, Register.class)).extracting(Register::name).containsExactly("engagement");
    }

    @Test
    void aFactQuotesWhatTheCaseSaysOfIt() {
        Case read = one("- {given: [Person: {id: P1, role: red}], expect: RED}\n");
        assertThat(facts(read, Person.class).get(0).sources())
                .extracting(source -> source.file() + " " + source.sheet() + " " + source.quote())
                .containsExactly("case Person id: P1 · role: red");
        assertThat(facts(read, Register.class).get(0).sources())
                .extracting(source -> source.sheet() + " " + source.quote())
                .containsExactly("Roster Rows read: 1");
    }

    @Test
    void aFactWithoutASourceMayBeGivenToo() {
        Case read = one("- {given: [CheckResult: {check: TST-02, colour: RED}], expect: RED}\n");
        assertThat(read.facts())
                .anySatisfy(fact -> assertThat(fact.subject().id()).isEqualTo("TST-02"));
    }

    @Test
    void aCaseThatCannotBeReadIsToldAtItsLineAndTheOthersStay() {
        List<Case> cases = read("""
                - {case: one, expect: RED}
                - {case: two, expect: BLUE}
                - {case: three, given: [Persn: {id: P1}], expect: RED}
                - {case: four, registers: [rooster], expect: RED}
                - {case: five, as-of: today, expect: RED}
                """);
        assertThat(cases).extracting(Case::name).containsExactly("one");
        assertThat(problems).extracting(Problem::line).containsExactly(2, 3, 4, 5);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.what()).startsWith("this case cannot be read: "));
        assertThat(problems.get(1).what()).endsWith("there is no fact \"Persn\"; did you mean \"Person\"?");
        assertThat(problems.get(2).what()).endsWith("there is no register \"rooster\"; did you mean \"roster\"?");
    }

    @Test
    void aCheckWithoutACaseIsTold() {
        assertThat(read("[]\n")).isEmpty();
        assertThat(problems)
                .extracting(Problem::what)
                .containsExactly("there is no case; give one for each colour and one without evidence");
    }

    @Test
    void aFileOfCasesThatIsNoYamlIsTold() {
        assertThat(read("- case: [\n")).isEmpty();
        assertThat(problems).first().satisfies(problem -> {
            assertThat(problem.file()).hasFileName("TST-01.cases.yaml");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.what()).startsWith("the YAML cannot be read: ");
        });
    }

    @Test
    void aCaseIsTriedOnTheRulesOfItsOwnCheck() {
        TinyPolicy tiny = new TinyPolicy(folder)
                .with("first", "TST-01", "models: [outstaffing]")
                .with("first", "TST-02", "models: [outsourcing]")
                .cases("first", "TST-02", "- {case: one, given: [Person: {id: P1, role: amber}], expect: RED}\n");
        try (RuleBase rules = tiny.compile()) {
            List<String> results = Cases.read(rules.policy(), problems).stream()
                    .map(each -> Cases.run(rules, each))
                    .map(result -> result.tried().check() + " " + result.passed() + " "
                            + result.got().colour())
                    .toList();
            assertThat(results).containsExactly("TST-01 true RED", "TST-02 false AMBER");
        }
    }

    private Case one(String yaml) {
        List<Case> cases = read(yaml);
        assertThat(problems).isEmpty();
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private List<Case> read(String yaml) {
        Policy policy = new TinyPolicy(folder)
                .with("first", "TST-01", "models: [outstaffing]")
                .cases("first", "TST-01", yaml)
                .read();
        return Cases.read(policy, problems);
    }

    private static <F extends Fact> List<F> facts(Case read, Class<F> type) {
        return read.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
