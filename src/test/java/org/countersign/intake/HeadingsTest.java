package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.VOCABULARY;
import static org.countersign.intake.Dossiers.read;
import static org.countersign.intake.Dossiers.write;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Register;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadingsTest {

    @TempDir
    Path folder;

    static Stream<RegisterKind> tables() {
        return VOCABULARY.registers().values().stream().filter(kind -> kind.shape() == RegisterKind.Shape.TABLE);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRegisterIsKnownByTheHeadingsOfTheKitAlone(RegisterKind kind) {
        recognised(kind, Field::header);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRegisterIsKnownByOtherWordsForItsHeadings(RegisterKind kind) {
        recognised(
                kind,
                field -> field.also().isEmpty() ? field.header() : field.also().get(0));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRegisterIsKnownByTheNamesOfItsFields(RegisterKind kind) {
        recognised(kind, Field::name);
    }

    private void recognised(RegisterKind kind, Function<Field, String> heading) {
        write(
                folder.resolve("export.csv"),
                kind.fields().stream().map(heading).map(HeadingsTest::quoted).collect(Collectors.joining(",")));
        Dossier dossier = read(folder);

        assertThat(Dossiers.facts(dossier, Register.class))
                .as(dossier.inputs().toString())
                .extracting(Register::name)
                .isEqualTo(List.of(kind.id()));
    }

    private static String quoted(String heading) {
        return '"' + heading + '"';
    }
}
