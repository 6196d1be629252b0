package org.countersign.workbench.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.countersign.policy.Cases;
import org.countersign.policy.Problem;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remarked of a policy that is sound. */
class RemarksTest {

    private static final String ABOVE = "percent > $red";
    private static final String BETWEEN = "percent > $amber, percent <= $red";
    private static final String BELOW = "percent <= $amber";
    private static final String CASES = """
            - case: many
              given:
                - Attrition: {percent: 40, leavers: 4, meanHeadcount: 10, formula: "4 of 10"}
              expect: RED
            - case: few
              given:
                - Attrition: {percent: 5, leavers: 1, meanHeadcount: 20, formula: "1 of 20"}
              expect: GREEN
            """;

    @TempDir
    private Path folder;

    @Test
    void rulesThatMeetLeaveNothingToRemark() {
        Remarks found = remarks(ABOVE, BETWEEN, BELOW);
        assertThat(rules(found)).isEmpty();
        assertThat(found.looked()).isEqualTo(1);
        assertThat(found.unseen()).isEmpty();
    }

    @Test
    void aValueBetweenTwoRulesThatGetsNoColourIsAGap() {
        assertThat(rules(remarks(ABOVE, "percent > $amber, percent < $red", BELOW)))
                .singleElement()
                .asString()
                .startsWith("with Attrition.percent exactly at attrition.red.percent no rule gives a colour");
        assertThat(rules(remarks(ABOVE, BETWEEN, "percent < $amber")))
                .singleElement()
                .asString()
                .contains("exactly at attrition.amber.percent");
    }

    @Test
    void aGapThatThePageMeansIsNotRemarked() {
        assertThat(rules(remarks(ABOVE, "percent > $amber, percent < $red", BELOW, "gaps: true")))
                .isEmpty();
    }

    @Test
    void twoColoursForOneValueAreAnOverlapUnlessMeant() {
        assertThat(rules(remarks(ABOVE, "percent > $amber", BELOW)))
                .singleElement()
                .asString()
                .contains("two rules give two colours, \"TST-01 red: above\" and \"TST-01 amber: between\"");
        assertThat(rules(remarks(ABOVE, "percent > $amber", BELOW, "overlaps: true")))
                .isEmpty();
    }

    @Test
    void aRuleThatAsksNothingOfAnybodyIsRemarked() {
        TinyPolicy tiny = new TinyPolicy(folder).with("first", "TST-01");
        tiny.rules("first", "TST-01", """
                package rules.tiny
                import org.countersign.facts.*
                rule "TST-01 red: everybody"
                when
                    Register( name == "roster" )
                    $person : Person()
                then
                    red( $person, "Is there" );
                end
                """);
        assertThat(rules(of(tiny)))
                .containsExactly("rule \"TST-01 red: everybody\" asks nothing of its facts and fires "
                        + "for every one of them; write a condition between the brackets");
    }

    @Test
    void aThresholdThatNoRuleUsesIsRemarkedWithItsLine() {
        assertThat(remarks(ABOVE, BETWEEN, BELOW).remarks())
                .filteredOn(remark -> remark.what().contains("\"ip.signature.ahead.days\""))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.file()).hasFileName("thresholds.csv");
                    assertThat(remark.line()).isEqualTo(3);
                });
    }

    @Test
    void aValueThatNoCaseTellsIsNamedAsNotLookedAt() {
        TinyPolicy tiny = policy(ABOVE, BETWEEN, BELOW);
        tiny.cases("first", "TST-01", "- case: none\n  given: []\n  expect: GREY\n");
        assertThat(of(tiny).unseen()).containsExactly("TST-01 Attrition.percent");
    }

    private static List<String> rules(Remarks found) {
        return found.remarks().stream()
                .filter(remark -> remark.file().toString().endsWith(".drl"))
                .map(Problem::what)
                .toList();
    }

    private Remarks remarks(String red, String amber, String green, String... settings) {
        return of(policy(red, amber, green, settings));
    }

    private TinyPolicy policy(String red, String amber, String green, String... settings) {
        TinyPolicy tiny = new TinyPolicy(folder).with("first", "TST-01", settings);
        tiny.cases("first", "TST-01", CASES);
        return tiny.rules(
                "first",
                "TST-01",
                "package rules.tiny\nimport org.countersign.facts.*\n" + rule("red: above", red)
                        + rule("amber: between", amber) + rule("green: below", green));
    }

    private static String rule(String name, String condition) {
        return """
                rule "TST-01 %s"
                when
                    Threshold( key == "attrition.red.percent", $red : value )
                    Threshold( key == "attrition.amber.percent", $amber : value )
                    $it : Attrition( %s )
                then
                    %s( $it, "So many" );
                end
                """.formatted(name, condition, name.replaceAll(":.*", ""));
    }

    private static Remarks of(TinyPolicy tiny) {
        try (RuleBase rules = tiny.compile()) {
            return Remarks.of(rules, Cases.read(rules.policy(), new ArrayList<>()));
        }
    }
}
