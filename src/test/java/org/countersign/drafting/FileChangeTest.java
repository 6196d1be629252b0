package org.countersign.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.drafting.FileChange.Line;
import org.junit.jupiter.api.Test;

class FileChangeTest {

    @Test
    void aChangedLineStandsBetweenThreeOthersAndSaysInWhichCase() {
        String before = "- case: few\n  expect: GREEN\n- case: many\n  given:\n    - A\n  expect: AMBER\n# end\n";

        FileChange change = FileChange.between("a.cases.yaml", before, before.replace("AMBER", "RED"));

        assertThat(change.hunks()).singleElement().satisfies(hunk -> {
            assertThat(hunk.within()).isEqualTo("case: many");
            assertThat(hunk.lines())
                    .containsExactly(
                            new Line(3, 3, "- case: many"),
                            new Line(4, 4, "  given:"),
                            new Line(5, 5, "    - A"),
                            new Line(6, 0, "  expect: AMBER"),
                            new Line(0, 6, "  expect: RED"),
                            new Line(7, 7, "# end"));
        });
    }

    @Test
    void linesThatChangedPlacesAreAChangeOfBothRules() {
        String before = rule("one", "amber") + "\n".repeat(7) + rule("two", "green");
        String after = rule("one", "green") + "\n".repeat(7) + rule("two", "amber");

        FileChange change = FileChange.between("a.drl", before, after);

        assertThat(change.hunks()).extracting(FileChange.Hunk::within).containsExactly("rule \"one\"", "rule \"two\"");
        assertThat(change.before()).containsExactly("amber", "green");
        assertThat(change.after()).containsExactly("green", "amber");
    }

    @Test
    void aFileOfVeryManyLinesIsShownAsReplaced() {
        String before = IntStream.range(0, 20_000).mapToObj(line -> "a" + line).collect(Collectors.joining("\n"));

        FileChange change = FileChange.between("a.drl", before, before + "\nmore");

        assertThat(change.before()).hasSize(20_000);
        assertThat(change.after()).hasSize(20_001);
        assertThat(FileChange.between("a.drl", before, before.replace("\n", "\r\n"))
                        .hunks())
                .as("only the ends of lines differ")
                .isEqualTo(List.of());
    }

    private static String rule(String name, String verb) {
        return "rule \"" + name + "\"\nwhen\nthen\n" + verb + "\nend\n";
    }
}
