package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.facts.Fact;
import org.countersign.facts.FactBinder;
import org.countersign.facts.Person;
import org.countersign.policy.gate.BytecodeGate;
import org.countersign.policy.gate.Gates;
import org.countersign.policy.gate.NarrowLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that did not pass the gate over texts, as if it had a hole: what the gates behind it make of them. */
class GatesTest {

    private static final String HARM = "System.setProperty( \"countersign.harm\", \"done\" )";
    private static final Fact PERSON =
            FactBinder.bind(Person.class, Map.of("sources", List.of(), "id", "P1", "role", "red", "onRoster", true));
    private static final ClassLoader OPEN = GatesTest.class.getClassLoader();

    private static final Gates BYTECODE = new Gates(new BytecodeGate(Verbs.class), OPEN, OPEN);
    private static final Gates COMPILER = new Gates(null, NarrowLoader.ofTheCompiler(Verbs.class), OPEN);
    private static final Gates RUNNING = new Gates(null, OPEN, NarrowLoader.ofRules(Verbs.class));

    @TempDir
    private Path folder;

    private Policy policy;

    @BeforeEach
    void aPolicyOfOneCheck() {
        policy = new TinyPolicy(folder).with("first", "TST-01").read();
    }

    @AfterEach
    void nothingWasDone() {
        assertThat(System.clearProperty("countersign.harm")).isNull();
    }

    /** Harmful rules by what stands where a condition or the verb should. */
    static Stream<List<String>> harm() {
        return Stream.of(
                List.of("$person : Person( " + HARM + " == null )", ""),
                List.of("$person : Person()", HARM + ";"),
                List.of("$person : Person()", "Runtime.getRuntime().exec( \"touch harm\" );"),
                List.of("$person : Person()", "new Thread().start();"),
                List.of("$person : Person()", "new java.io.File( \"harm\" ).delete();"),
                List.of("$person : Person()", "new java.net.Socket( \"localhost\", 9 ).close();"),
                List.of("$person : Person()", "java.nio.file.Files.createFile( java.nio.file.Path.of( \"harm\" ) );"),
                List.of("$person : Person()", "$person.getClass().getClassLoader().loadClass( \"x\" );"),
                List.of("$person : Person()", "org.countersign.policy.PolicyReader.read( null );"),
                List.of("eval( " + HARM + " == null ) $person : Person()", ""),
                List.of("$x : String() from " + HARM + " $person : Person()", ""));
    }

    @ParameterizedTest
    @MethodSource("harm")
    void theGateOverCompiledRulesRefusesThemBeforeAnyIsLoaded(List<String> harm) {
        assertThat(refusal(harm, BYTECODE)).startsWith("a compiled rule ").contains("reads facts and reports");
    }

    @ParameterizedTest
    @MethodSource("harm")
    void withoutItTheCompilerDoesNotFindWhatTheyName(List<String> harm) {
        assertThat(refusal(harm, COMPILER)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("harm")
    void withoutEitherTheRunningRulesDoNotFindIt(List<String> harm) {
        Throwable thrown = catchThrowable(() -> run(harm, RUNNING));
        assertThat(thrown).isNotNull();
        assertThat(causes(thrown))
                .anyMatch(cause -> cause instanceof LinkageError
                        || cause instanceof ClassNotFoundException
                        || cause instanceof RuleBase.DoesNotCompile);
    }

    @Test
    void aRuleThatAsksForClassesIsRefused() {
        assertThat(refusal(List.of("$person : Person( role.getClass().getClassLoader() == null )", ""), BYTECODE))
                .contains("uses java.lang.Object.getClass", "uses java.lang.Class.getClassLoader");
        assertThat(refusal(List.of("$person : Person( \"\".getClass().forName( \"x\" ) != null )", ""), BYTECODE))
                .contains("uses java.lang.Class.forName");
    }

    @Test
    void aRuleThatRepeatsItselfIsRefused() {
        assertThat(refusal(List.of("$person : Person()", "while ( $person != null ) { }"), BYTECODE))
                .contains("repeats itself");
        assertThat(refusal(List.of("$person : Person()", "for ( int i = 0; i < 9; i++ ) { }"), BYTECODE))
                .contains("repeats itself");
    }

    @Test
    void aRuleThatCatchesWhatGoesWrongIsRefused() {
        assertThat(refusal(
                        List.of(
                                "$person : Person()",
                                "try { red( $person, \"x\" ); } catch ( RuntimeException e ) { }"),
                        BYTECODE))
                .contains("catches what goes wrong");
    }

    @Test
    void aRuleThatChangesTheSessionIsRefused() {
        for (String change :
                List.of("delete( $person );", "insert( \"x\" );", "drools.halt();", "update( $person );")) {
            assertThat(refusal(List.of("$person : Person()", change), BYTECODE))
                    .as(change)
                    .contains("org.drools.model.Drools");
        }
    }

    @Test
    void aRuleThatReportsPassesThemAll() throws RuleBase.DoesNotCompile {
        List<String> harmless = List.of("$person : Person( role == \"red\" )", "red( $person, \"Is red\" );");
        compile(harmless, Gates.all(Verbs.class)).close();
    }

    /** Every shape of a condition that the gate over texts lets through. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TeamLoss( left + 1 > 2 )",
                "RateCard( rate * 2 > 3, rate - 1 < 9, rate == -1 )",
                "RateCard( rate + $limit > $limit * 2 )",
                "Person( role contains \"r\", name not contains \"x\" )",
                "Person( role not in ( \"a\", \"b\" ) )",
                "Person( role not matches \"(?is).*(a|b).*\" )",
                "Person( start > $today.plusMonths( 1 ), start < $today.minusYears( 2 ) )",
                "Person( start >= $today.plusDays( $days ) || lastDay == null )",
                "Departure( hoursToRevoke > $limit.negate() )",
                "Attestation( daysLeft( $today ) > -1, daysLeft( $today ) <= $limit )",
                "CheckResult( check == \"TST-01\", colour in ( Colour.RED, Colour.AMBER ) )",
                "Answer( reply == Reply.YES || reply != Reply.NO )"
            })
    void whatTheFirstGateLetsThroughPassesTheOthers(String pattern) throws RuleBase.DoesNotCompile {
        String given = "AuditDate( $today : date ) Threshold( $limit : value ) Headcount( $days : count ) ";
        compile(List.of(given + "$one : " + pattern, "red( $one, \"x\" );"), Gates.all(Verbs.class))
                .close();
    }

    private String refusal(List<String> rule, Gates gates) {
        Throwable thrown = catchThrowable(() -> compile(rule, gates).close());
        assertThat(thrown).as(rule.toString()).isInstanceOf(RuleBase.DoesNotCompile.class);
        return String.valueOf(thrown.getMessage());
    }

    private void run(List<String> rule, Gates gates) throws RuleBase.DoesNotCompile {
        try (RuleBase rules = compile(rule, gates)) {
            Hearing.hold(rules, List.of(PERSON), LocalDate.of(2026, 3, 1));
        }
    }

    /** By the engine alone, without the gate over texts. */
    private RuleBase compile(List<String> rule, Gates gates) throws RuleBase.DoesNotCompile {
        RuleFile sound = policy.checks().get(0).rules();
        String text = "package rules.first\nimport org.countersign.facts.*\nrule \""
                + sound.rules().get(0).name() + "\"\nwhen\n    " + rule.get(0) + "\nthen\n    " + rule.get(1)
                + "\nend\n";
        RuleFile file = new RuleFile(sound.file(), text, sound.rules().subList(0, 1));
        return RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE, List.of(file), gates);
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            causes.add(each);
        }
        return causes;
    }
}
