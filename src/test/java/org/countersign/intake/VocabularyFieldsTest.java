package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.VOCABULARY;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.intake.recognise.FactTypes;
import org.countersign.vocabulary.RegisterKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class VocabularyFieldsTest {

    /** Fields that fill no component: they join rows to people, or belong to the source. */
    private static final Map<String, Set<String>> NOT_COMPONENTS = Map.of(
            "ip-assignments", Set.of("email"),
            "ndas", Set.of("email"),
            "access", Set.of("email"),
            "departures", Set.of("email"),
            "devices", Set.of("email"),
            "contract", Set.of("ask", "page"),
            "questionnaire", Set.of("ask"));

    @TestFactory
    Stream<DynamicTest> everyFieldOfARegisterIsAComponentOfItsFact() {
        return VOCABULARY.registers().values().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.id(), () -> check(kind)));
    }

    private static void check(RegisterKind kind) {
        Set<String> others = NOT_COMPONENTS.getOrDefault(kind.id(), Set.of());
        assertThat(kind.fields()).allSatisfy(field -> assertThat(
                        FactTypes.isComponent(kind, field.name()) || others.contains(field.name()))
                .as("%s of %s", field.name(), kind.fact())
                .isTrue());
    }
}
