package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.policy.Rulings.when;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the conditions of a rule may say, and what is told of a word that is not known. */
class ConditionsTest {

    @Test
    void fieldsValuesFromAboveAndFixedWordsAreTheWholeLanguage() {
        assertThat(when(
                                "AuditDate( $today : date )",
                                "$person : Person( role == \"tester\" || role matches \"lead.*\", $start : start )",
                                "Nda( person == $person.id, signedBy( $today ), signedOn > $start.plusDays( 14 ) )",
                                "not Engagement( model in ( Model.HYBRID, Model.OUTSOURCING ), critical != true )",
                                "exists Register( name == \"roster\", rows >= 1.5 )")
                        .told())
                .isEmpty();
    }

    @Test
    void anUnknownFieldIsToldOfTheFactThatItWasAskedOf() {
        assertThat(when("Person( rolle == \"red\" )").told())
                .containsExactly("Person has no field \"rolle\"; did you mean \"role\"?");
        assertThat(when("$person : Person( role == \"red\" )", "Nda( person == $person.idd )")
                        .told())
                .containsExactly("Person has no field \"idd\"; did you mean \"id\"?");
        assertThat(when("Person( role == \"red\" && rolle == \"red\" )").told()).hasSize(1);
        assertThat(when("Person( name == rolle )").told()).hasSize(1);
    }

    @Test
    void anUnknownFactIsToldInEveryKindOfCondition() {
        assertThat(when("Persn( role == \"red\" )").told())
                .containsExactly("there is no fact \"Persn\"; did you mean \"Person\"?");
        assertThat(when("not Persn()").told()).hasSize(1);
        assertThat(when("exists Persn()").told()).hasSize(1);
        assertThat(when("java.lang.String()").told()).containsExactly("there is no fact \"java.lang.String\"");
    }

    @Test
    void aProblemIsToldWithTheLineOfItsCondition() {
        assertThat(when("Person( role == \"red\" )", "exists Engagement( modl == null )")
                        .problems())
                .extracting(Problem::line)
                .containsExactly(5);
    }

    @Test
    void whatEveryObjectHasIsNoFieldOfAFact() {
        for (String word : List.of("class", "getClass", "hashCode", "toString", "subject", "sources")) {
            assertThat(when("Person( " + word + " != null )").told())
                    .as(word)
                    .singleElement()
                    .satisfies(told -> assertThat(told).startsWith("Person has no field \"" + word + "\""));
        }
        assertThat(when("$person : Person( role == \"red\" )", "Nda( person == $person.getClass() )")
                        .told())
                .containsExactly("Person has no field \"getClass\"");
    }

    @Test
    void aFixedWordOnTheLeftIsRefusedAsNobodyWouldSeeThatItIsMisspelt() {
        String told = "write the field before the word, such as  role == \"presnt\"";
        assertThat(when("Clause( topic == \"ip-wording\", \"presnt\" == position )")
                        .told())
                .containsExactly(told);
        assertThat(when("Clause( topic == \"ip-wording\", position == null || \"presnt\" != position )")
                        .told())
                .containsExactly(told);
    }

    @Test
    void aValueFromAboveMayStandOnEitherSide() {
        assertThat(when("AuditDate( $today : date )", "Person( $today > start )")
                        .told())
                .isEmpty();
    }

    @Test
    void whatIsNoWordOfTheLanguageIsQuotedFromWhereItBegins() {
        assertThat(when("Person( name[ 0 ] == \"red\" )").told())
                .containsExactly("this is not allowed in a condition: [ 0 ] == \"red\"");
        assertThat(when("Person( name != null, role == \"red\" % \"a long word that is not shown\" )")
                        .told())
                .containsExactly("this is not allowed in a condition: % \"a long word that");
    }

    @Test
    void aValueMustBeSetByAConditionAbove() {
        assertThat(when("Person( start == $today )").told()).containsExactly("$today is not set by a condition above");
        assertThat(when("AuditDate( $today : date )", "Person( start == $tody )")
                        .told())
                .containsExactly("$tody is not set by a condition above; did you mean \"$today\"?");
    }

    @Test
    void onAPlainValueOnlyDaysMonthsYearsAndTheSignMayBeReckoned() {
        assertThat(when("AuditDate( $today : date )", "Person( start < $today.minusMonths( 3 ) )")
                        .told())
                .isEmpty();
        assertThat(when("AuditDate( $today : date )", "Person( start < $today.atStartOfDay() )")
                        .told())
                .containsExactly("\"atStartOfDay\" cannot be called on $today");
        assertThat(when("AuditDate( $today : date )", "Person( start < $today.minusMonth( 3 ) )")
                        .told())
                .containsExactly("\"minusMonth\" cannot be called on $today; did you mean \"minusMonths\"?");
    }

    @Test
    void aWordOfAListOfOurOwnMustBeInIt() {
        assertThat(when("Engagement( model == Model.HYBRIT )").told())
                .containsExactly("Model has no value \"HYBRIT\"; did you mean \"HYBRID\"?");
        assertThat(when("Answer( question == \"Q1\", reply != Reply.MAYBE )").told())
                .containsExactly("Reply has no value \"MAYBE\"");
        assertThat(when("CheckResult( check == \"TST-02\", colour == Colour.BLUE )")
                        .told())
                .containsExactly("Colour has no value \"BLUE\"");
    }

    @Test
    void aPositionMustBeOneOfItsContractPoint() {
        String told = "\"presnt\" is no value of Clause.position; did you mean \"present\"?";
        assertThat(when("Clause( topic == \"ip-wording\", position == \"presnt\" )")
                        .told())
                .containsExactly(told);
        assertThat(when("Clause( position == \"presnt\", topic == \"ip-wording\" )")
                        .told())
                .containsExactly(told);
        assertThat(when("Clause( topic == \"ip-wording\", position != \"presnt\" )")
                        .told())
                .containsExactly(told);
        assertThat(when("Clause( topic == \"ip-wording\", position in ( \"present\", \"presnt\" ) )")
                        .told())
                .containsExactly(told);
        assertThat(when("Clause( topic == \"ip-wording\", position matches \"pres.*\" )")
                        .told())
                .isEmpty();
        assertThat(when("Clause( topic == \"ip-wording\", text == \"presnt\" )").told())
                .isEmpty();
    }

    @Test
    void aChoiceMustBeOneOfItsQuestion() {
        assertThat(when("Answer( question == \"Q1\", choice == \"on creaton\" )")
                        .told())
                .containsExactly("\"on creaton\" is no value of Answer.choice; did you mean \"on creation\"?");
        assertThat(when("Answer( question == \"Q1\", text == \"on creaton\" )").told())
                .isEmpty();
        assertThat(when("Answer( choice == \"on creaton\" )").told()).isEmpty();
    }

    @Test
    void questionsContractPointsRegistersThresholdsAndChecksMustExist() {
        assertThat(when("Answer( question == \"Q999\" )").told()).hasSize(1);
        assertThat(when("Clause( topic == \"ip-wordings\" )").told()).hasSize(1);
        assertThat(when("Threshold( key == \"some.day\" )").told()).hasSize(1);
        assertThat(when("Register( name == \"rooster\" )").told()).hasSize(1);
        assertThat(when("PossibleMatch( register == \"rooster\" )").told()).hasSize(1);
        assertThat(when("MissingEvidence( evidence == \"rooster\" )").told()).hasSize(1);
        assertThat(when("CheckResult( check == \"TST-03\" )").told()).hasSize(1);
        assertThat(when("SubjectResult( check == \"TST-03\" )").told()).hasSize(1);
    }

    @Test
    void wordsThatExistAreFineInEachOfTheirPlaces() {
        assertThat(when("Threshold( key == \"some.days\", unit == \"days\" )").told())
                .isEmpty();
        assertThat(when("PossibleMatch( register == \"roster\", written == \"A. Example\" )")
                        .told())
                .isEmpty();
        assertThat(when("MissingEvidence( evidence == \"roster\", title == \"Roster\" )")
                        .told())
                .isEmpty();
        assertThat(when("Register( name == \"roster\", title == \"Roster\" )").told())
                .isEmpty();
        assertThat(when("CheckResult( check == \"TST-02\" )").told()).isEmpty();
        assertThat(when("SubjectResult( check == \"TST-02\", subjectId == \"P1\" )")
                        .told())
                .isEmpty();
    }

    @Test
    void aFieldWithAListInTheRegistersTakesOnlyItsWords() {
        assertThat(when("Part( pricing == \"weekly\" )").told()).singleElement().satisfies(told -> assertThat(told)
                .startsWith("\"weekly\" is no value of Part.pricing"));
        assertThat(when("Part( pricing == \"fixed price\" )").told()).isEmpty();
    }

    @Test
    void theValuesOfALongConditionBelongToTheFieldBeforeThem() {
        assertThat(when("Part( pricing == \"hourly\" || billing == \"weekly\" )")
                        .told())
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith("\"weekly\" is no value of Part.billing"));
    }

    @Test
    void aConditionThatNothingTiesToAnEarlierOneIsRefused() {
        String told = "Nda( … ) is not tied to an earlier condition; compare one of its fields by == "
                + "with a value from above, or with a fixed word";
        assertThat(afterAPerson("Nda()")).containsExactly(told);
        assertThat(afterAPerson("Nda( signed == true )")).containsExactly(told);
        assertThat(afterAPerson("Nda( person != $person.id )")).containsExactly(told);
        assertThat(afterAPerson("Nda( party != \"Vendor\" )")).containsExactly(told);
        assertThat(afterAPerson("Nda( person == $person.id )")).isEmpty();
        assertThat(afterAPerson("Nda( party == \"Vendor\" )")).isEmpty();
    }

    @Test
    void whatThereIsOneOfNeedsNoTie() {
        assertThat(afterAPerson("Engagement( critical == true )")).isEmpty();
        assertThat(when("Engagement( critical == true )", "Nda( signed == true )")
                        .told())
                .isEmpty();
        assertThat(when("Threshold( key == \"some.days\" )", "Nda( signed == true )")
                        .told())
                .isEmpty();
        assertThat(when("Register( name == \"ndas\" )", "Nda( signed == true )").told())
                .isEmpty();
    }

    @Test
    void factsOfWhichThereAreManyMultiplyEvenWithoutAConditionOfTheirOwn() {
        assertThat(when("Person()", "Nda( signed == true )").told())
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith("Nda( … ) is not tied to an earlier condition"));
        assertThat(when("Person( role == \"a\" )", "Nda( party == \"b\" )", "Device( person == \"c\" )")
                        .told())
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith("Device( … ) is not tied to an earlier condition"));
    }

    @Test
    void alternativesAndConditionsOnConditionsAreRefused() {
        for (String condition : List.of(
                "( Person( role == \"a\" ) or Nda( party == \"b\" ) )",
                "not( Person( role == \"a\" ) and Nda( party == \"b\" ) )",
                "exists( Person( role == \"a\" ) and Nda( party == \"b\" ) )",
                "not( not Person( role == \"a\" ) )",
                "exists( not Person( role == \"a\" ) )",
                "forall( Person( role == \"a\" ) )",
                "eval( true )")) {
            assertThat(when(condition).told()).as(condition).singleElement().satisfies(told -> assertThat(told)
                    .startsWith("only plain conditions, \"not Fact( … )\" and \"exists Fact( … )\" are allowed here"));
        }
    }

    @Test
    void factsThatDoNotComeFromTheDossierAreRefused() {
        for (String condition : List.of(
                "Person() from new java.util.ArrayList()",
                "Person() over window:length( 3 )",
                "Person( role == \"a\" ) @watch( role )",
                "Person() from accumulate( Nda(), count( 1 ) )",
                "?Person( role; )")) {
            assertThat(when(condition).told()).as(condition).anySatisfy(told -> assertThat(told)
                    .startsWith("\"from\", \"accumulate\", windows and annotations are not allowed"));
        }
    }

    @Test
    void aRuleKnowsWhichFieldsItLooksAtSoThatFindingsQuoteThem() {
        Rule rule = when(
                        "$person : Person( embedded, name != null )",
                        "Nda( person == $person.id )",
                        "not Clause( topic == \"ip-wording\", position == \"none\" )")
                .rule();
        assertThat(rule.fieldsOf("Person")).containsExactlyInAnyOrder("part", "name", "id");
        assertThat(rule.fieldsOf("Nda")).containsExactly("person");
        assertThat(rule.fieldsOf("Clause")).containsExactlyInAnyOrder("topic", "position", "text", "page");
        assertThat(rule.fieldsOf("Waiver")).isEmpty();
    }

    @Test
    void aRuleKnowsWhichQuestionsAndContractPointsItAsksForByName() {
        Rule rule = when(
                        "Answer( question == \"Q1\" )",
                        "not Answer( question == \"Q2\" )",
                        "Clause( topic == \"ip-vesting\" )",
                        "Answer( question != \"Q3\", owner == \"Q3\" )",
                        "Waiver( check == \"Q3\" )")
                .rule();
        assertThat(rule.questions()).containsExactlyInAnyOrder("Q1", "Q2");
        assertThat(rule.topics()).containsExactly("ip-vesting");
    }

    @Test
    void aRuleKnowsItsPatternsWithTheirLinesAndWhichOfThemAreNegated() {
        assertThat(when("$person : Person( role == \"a\" )", "not Nda( party == \"b\" )")
                        .rule()
                        .patterns())
                .extracting(
                        each -> each.line() + " " + each.type().getSimpleName() + " " + each.binding() + each.negated())
                .containsExactly("4 Person $personfalse", "5 Nda true", "6 Engagement $subjectfalse");
    }

    private static List<String> afterAPerson(String condition) {
        return when("$person : Person( role == \"tester\" )", condition).told();
    }

    @Test
    void sidesOfDifferentKindsNeverMatch() {
        assertThat(when("Attrition( percent > \"20\" )").told())
                .containsExactly("Attrition.percent is a number and is compared with a word, so this never matches; "
                        + "write a number without quotes, or a threshold bound above");
        assertThat(when("Person( start > 5 )").told())
                .singleElement()
                .asString()
                .contains("Person.start is a day");
        assertThat(when("Person( role == 5 )").told())
                .singleElement()
                .asString()
                .endsWith("write \"5\" in straight quotes");
        assertThat(when("Engagement( model == \"hybrid\" )").told())
                .singleElement()
                .asString()
                .endsWith("write Model.HYBRID");
        assertThat(when("Engagement( critical == \"yes\" )").told())
                .singleElement()
                .asString()
                .endsWith("write true or false, without quotes");
        assertThat(when("Person( role )").told()).singleElement().asString().contains("not yes or no");
        assertThat(when("Person( role > \"a\" )").told())
                .singleElement()
                .asString()
                .contains("never less or more");
        assertThat(when("AuditDate( $today : date )", "Attrition( percent < $today )")
                        .told())
                .hasSize(1);
        assertThat(when("AuditDate( $today : date )", "Person( start < $today.plusDays( 5 ) )")
                        .told())
                .isEmpty();
    }

    @Test
    void conditionsThatExcludeEachOtherAreTold() {
        String never = " can never both hold, so the rule never fires";
        assertThat(when("Attrition( percent > 5, percent < 3 )").told())
                .containsExactly("percent > 5 and percent < 3" + never);
        assertThat(when("Attrition( percent > 5, percent <= 5 )").told()).hasSize(1);
        assertThat(when("Attrition( percent >= 5, percent <= 5 )").told()).isEmpty();
        assertThat(when("Person( role == null, role == \"a\" )").told())
                .containsExactly("role == null and role == \"a\"" + never);
        assertThat(when("Person( role == null, role != \"a\" )").told()).isEmpty();
        assertThat(when("Person( role == \"a\", role in ( \"b\", \"c\" ) )").told())
                .hasSize(1);
        assertThat(when("Person( role == \"a\", role in ( \"a\", \"c\" ) )").told())
                .isEmpty();
        assertThat(when("Person( embedded, !embedded )").told()).containsExactly("embedded and !embedded" + never);
        assertThat(when("Person( role == \"a\" || role == \"b\" )").told()).isEmpty();
        assertThat(when("Engagement( critical == true )", "Engagement( critical == false )")
                        .told())
                .hasSize(1);
        assertThat(when("Person( role == \"a\" )", "not Person( role == \"a\" )")
                        .told())
                .containsExactly("one condition asks for Person( role == \"a\" ) and another for no "
                        + "Person( role == \"a\" ), so the rule never fires");
        assertThat(when("Person( role == \"a\" )", "not Person( role == \"a\", embedded )")
                        .told())
                .isEmpty();
    }
}
