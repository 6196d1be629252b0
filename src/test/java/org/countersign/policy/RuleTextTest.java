package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rule file may not hold besides rules, and what the name of a rule must say. */
class RuleTextTest {

    private static final String RULE = """
            rule "TST-01 red: it"
            when
                $person : Person( role == "red" )
            then
                red( $person, "Is red" );
            end
            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aPackageTheFactsAndRulesAreAllThatAFileNeeds() {
        RuleFile file = read("package rules.tiny\n\nimport org.countersign.facts.*\n\n" + RULE);
        assertThat(problems).isEmpty();
        assertThat(file.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.name()).isEqualTo("TST-01 red: it");
            assertThat(rule.check()).isEqualTo("TST-01");
            assertThat(rule.verb()).isEqualTo(Verb.RED);
            assertThat(rule.line()).isEqualTo(5);
        });
    }

    @Test
    void anEscapeThatWouldHideACharacterIsRefusedBeforeAnythingIsParsed() {
        RuleFile file = read("package rules.tiny\n" + RULE.replace("Is red", "Is \\u0022red"));
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains("escapes are not allowed"));
        assertThat(file.rules()).isEmpty();
    }

    @Test
    void aFileThatDoesNotParseHasNoRulesAndSaysWhere() {
        RuleFile file = read("package rules.tiny\n" + RULE.replace("\"red\" )", "\"red\" - )"));
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(4, 7);
            assertThat(problem.what())
                    .endsWith("look for a missing comma, bracket, quote or \"end\" here or just above");
            assertThat(problem.what()).doesNotContain("[ERR");
        });
        assertThat(file.rules()).isEmpty();
    }

    @Test
    void aPackageOutsideTheRulesIsRefused() {
        assertThat(told("package java.lang\n" + RULE))
                .contains("1: begin the file with a line such as \"package rules.ip\"");
        assertThat(told(RULE)).contains("1: begin the file with a line such as \"package rules.ip\"");
    }

    @Test
    void anythingButRulesIsRefusedByItsNameAndLine() {
        assertThat(head("import static java.lang.Math.*")).containsExactly(refused("import static"));
        assertThat(head("import accumulate java.lang.Math sum")).containsExactly(refused("import accumulate"));
        assertThat(head("function void f() { System.exit( 1 ); }")).containsExactly(refused("function"));
        assertThat(head("global java.util.List list")).containsExactly(refused("global"));
        assertThat(head("declare Thing\n  name : String\nend")).containsExactly(refused("declare"));
        assertThat(head("declare enum Two\n  A, B;\nend")).containsExactly(refused("declare enum"));
        assertThat(head("declare entry-point There end")).contains(refused("declare entry-point"));
        assertThat(head("declare window Some\n  Person() over window:length( 1 )\nend"))
                .contains(refused("declare window"));
        assertThat(head("salience 10")).contains(refused("an attribute for all rules"));
        assertThat(told("package rules.tiny\nunit Some\n" + RULE))
                .contains("1: \"unit\" is not allowed; a rule file holds rules and nothing else");
    }

    @Test
    void aRuleThatIsMoreThanNameWhenThenEndIsRefused() {
        String more = "3: a rule has a name, \"when\", \"then\" and \"end\", and nothing else; "
                + "no attribute, annotation, query or \"extends\"";
        assertThat(head("\n" + RULE.replace("when", "salience 10\nwhen"))).contains(more);
        assertThat(head("\n" + RULE.replace("when", "@Some( 1 )\nwhen"))).contains(more);
        assertThat(head("\n" + RULE.replace(": it\"", ": it\" extends \"TST-01 red: other\"")))
                .contains(more);
        assertThat(head("\n" + RULE.replace("then", "    do[ more ]\nthen").replace("end", "then[ more ]\nend")))
                .contains(more);
        assertThat(head("\nquery \"TST-01 red: it\"\n    Person()\nend")).contains(more);
    }

    @Test
    void theNameOfARuleSaysItsCheckItsColourAndWhatItSays() {
        assertThat(told("package rules.tiny\n" + RULE.replace("TST-01 red: it", "Somebody is red")))
                .containsExactly("2: the name of a rule is its check, its colour and what it says, such as "
                        + "\"TST-01 red: no NDA\"; this one is \"Somebody is red\"");
        assertThat(told("package rules.tiny\n" + RULE.replace("TST-01", "TST-02")))
                .containsExactly("2: rule \"TST-02 red: it\" stands in the file of TST-01");
    }

    @Test
    void aRuleWithoutAConditionIsRefused() {
        String bare = RULE.replace("    $person : Person( role == \"red\" )\n", "");
        assertThat(told("package rules.tiny\n" + bare))
                .contains("2: the rule has no condition and would fire for everybody");
    }

    @Test
    void aRuleThatIsRefusedIsLeftOutAndTheOthersStay() {
        RuleFile file = read(
                "package rules.tiny\n" + RULE.replace("role ==", "rolle ==") + RULE.replace("red: it", "red: another"));
        assertThat(problems).hasSize(1);
        assertThat(file.rules()).extracting(Rule::name).containsExactly("TST-01 red: another");
    }

    private static String refused(String what) {
        return "2: \"" + what + "\" is not allowed; a rule file holds rules and nothing else";
    }

    /** What is told of a line between package and rule. */
    private List<String> head(String line) {
        return told("package rules.tiny\n" + line + "\n" + RULE.replace(": it\"", ": last\""));
    }

    private List<String> told(String text) {
        problems.clear();
        read(text);
        return problems.stream()
                .map(problem -> problem.line() + ": " + problem.what())
                .toList();
    }

    private RuleFile read(String text) {
        return new RuleFileReader(Path.of("TST-01.drl"), "TST-01", Rulings.VOCABULARY, Rulings.DATA, problems)
                .read(text);
    }
}
