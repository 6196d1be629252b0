package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.policy.Rulings.then;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the "then" of a rule may say. */
class ConsequencesTest {

    @Test
    void aColourASubjectAMessageAndWhatWasFoundIsAllThatARuleSays() {
        assertThat(then("red( $person, \"Is red since {$person.start}\", \"{some.days} days before {$today}\" );")
                        .told())
                .isEmpty();
        assertThat(then("red($person,\"Is red\");").told()).isEmpty();
    }

    @Test
    void moreOrLessThanOneLineIsRefusedAtItsLine() {
        for (String consequence : List.of(
                "",
                "red( $person );",
                "red( $person, $person.getName() );",
                "red( $person, \"One\" ); red( $person, \"Two\" );",
                "red( $person, \"One\", \"Two\", \"Three\" );",
                "modify( $person ) { setName( \"x\" ) };")) {
            assertThat(then(consequence).told()).as(consequence).singleElement().satisfies(told -> assertThat(told)
                    .startsWith("\"then\" holds one line such as"));
        }
        assertThat(then("System.exit( 1 );").problems()).singleElement().satisfies(problem -> assertThat(problem.line())
                .isEqualTo(8));
        assertThat(then("red( $person, \"Is red\" );\n    System.exit( 1 );").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(9));
    }

    @Test
    void aStatementThatLacksItsEndIsToldAtTheLineWhereItIsMissing() {
        assertThat(then("red( $person,\n    \"Is red\" )").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line() + ": " + problem.what())
                        .isEqualTo("9: a \";\" is missing at the end of this line"));
    }

    @Test
    void aQuoteWithinQuotedWordsIsRefusedWithWhatToWriteInstead() {
        assertThat(then("red( $person, \"A \\\"quoted\\\" word\" );").told())
                .containsExactly(
                        "\"\\\" is not allowed in a rule file; write the words plainly, with ' for a quote within them");
    }

    @Test
    void anUnknownVerbIsToldWithTheOneThatWasMeant() {
        assertThat(then("rad( $person, \"Is red\" );").told())
                .containsExactly("there is no verb \"rad\"; did you mean \"red\"?");
    }

    @Test
    void theSubjectMustBeSetAbove() {
        assertThat(then("red( $persn, \"Is red\" );").told())
                .containsExactly("$persn is not set by a condition above; did you mean \"$person\"?");
    }

    @Test
    void theNameOfTheRuleAndItsVerbMustAgree() {
        assertThat(then("notApplicable( $person, \"Is red\" );").told())
                .containsExactly("the name says red, the rule reports notApplicable");
    }

    @Test
    void placesInTheMessageAndInWhatWasFoundAreCheckedAlike() {
        for (String consequence :
                List.of("red( $person, \"%s\" );", "red( $person, \"Is red\", \"{$today} and %s\" );")) {
            assertThat(then(consequence.formatted("{some.day}")).told())
                    .containsExactly("there is no threshold \"some.day\"; did you mean \"some.days\"?");
            assertThat(then(consequence.formatted("{$persn}")).told())
                    .containsExactly("$persn is not set by a condition above; did you mean \"$person\"?");
            assertThat(then(consequence.formatted("{$persn.name}")).told())
                    .containsExactly("$persn is not set by a condition above; did you mean \"$person\"?");
            assertThat(then(consequence.formatted("{$person.nme}")).told())
                    .containsExactly("Person has no field \"nme\"; did you mean \"name\"?");
            assertThat(then(consequence.formatted("{$person.daysToStart($tody)}"))
                            .told())
                    .containsExactly("$tody is not set by a condition above; did you mean \"$today\"?");
            assertThat(then(consequence.formatted("{$today.year}")).told())
                    .containsExactly("$today is a plain value and has no \"year\"");
        }
    }

    @Test
    void aFieldThatOnlyTheMessageShowsIsQuotedToo() {
        assertThat(then("red( $person, \"Is red: {$person.email}\" );").rule().fieldsOf("Person"))
                .containsExactlyInAnyOrder("role", "email");
    }
}
