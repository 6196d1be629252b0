package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Law;
import org.countersign.facts.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How thresholds and laws are read from their sheets. */
class SheetsTest {

    private static final String THRESHOLDS = "key,value,unit,why,source\n";
    private static final String LAWS = "country,assignment,leasing licence,why,source\n";

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aThresholdIsReadWithoutTheBlanksAroundIt() throws IOException {
        Path file = sheet(THRESHOLDS + " some.days , 12.5 , days ,Why,Source\nother.days,3,days,Why,Source\n");
        assertThat(new SheetReader(problems).thresholds(file))
                .containsExactly(
                        Map.entry("some.days", new Threshold("some.days", new BigDecimal("12.5"), "days")),
                        Map.entry("other.days", new Threshold("other.days", new BigDecimal("3"), "days")));
        assertThat(problems).isEmpty();
    }

    @Test
    void aThresholdThatStandsThereTwiceIsToldAtItsSecondLine() throws IOException {
        new SheetReader(problems).thresholds(sheet(THRESHOLDS + "a,1,days,Why,Source\na,2,days,Why,Source\n"));
        assertThat(told()).containsExactly("3: the threshold \"a\" stands here for the second time");
    }

    @Test
    void aNumberThatIsNoneIsToldAtItsLine() throws IOException {
        new SheetReader(problems).thresholds(sheet(THRESHOLDS + "a,\"1,5\",days,Why,Source\n"));
        assertThat(told()).containsExactly("2: \"1,5\" is no number; write it with a point, such as 12.5");
    }

    @Test
    void aThresholdWhoseNumberIsNoneIsThereAllTheSame() throws IOException {
        assertThat(new SheetReader(problems).thresholds(sheet(THRESHOLDS + "a,1e9,days,Why,Source\n")))
                .containsOnlyKeys("a");
        assertThat(told()).containsExactly("2: \"1e9\" is no number; write it with a point, such as 12.5");
    }

    @Test
    void fieldsPartedBySemicolonsAreToldAtTheirLineAndNothingElseIs() throws IOException {
        String rows = "a,1,days,Why,Source\nb,2,days,\"Why, then\",Source\n";
        Path file = sheet((THRESHOLDS + rows).replace("\"", "").replace(',', ';'));
        assertThat(new SheetReader(problems).thresholds(file)).isEmpty();
        assertThat(told()).containsExactly("1: its fields are parted by semicolons; save it with commas");

        problems.clear();
        assertThat(new SheetReader(problems).thresholds(sheet(THRESHOLDS + rows + "c;3;days;Why, then;Source\n")))
                .isEmpty();
        assertThat(told()).containsExactly("4: its fields are parted by semicolons; save it with commas");
    }

    @Test
    void aRowThatLacksAFieldIsToldAtItsLine() throws IOException {
        new SheetReader(problems).thresholds(sheet(THRESHOLDS + "a,1,days,Why,Source\nb,2,days,Why\n"));
        assertThat(told()).singleElement().satisfies(told -> assertThat(told)
                .startsWith("3: this line has another number of fields (4) than the first line (5)"));
    }

    @Test
    void aLawSaysWhatItAllowsAndWhy() throws IOException {
        assertThat(new SheetReader(problems).laws(sheet(LAWS + "DE,not allowed,required,Because,Source\n")))
                .containsExactly(new Law("DE", "not allowed", "required", "Because", null, null, null, null));
        assertThat(problems).isEmpty();
    }

    @Test
    void aSheetThatIsMissingIsTold() throws IOException {
        assertThat(new SheetReader(problems).laws(folder.resolve("laws.csv"))).isEmpty();
        assertThat(told()).containsExactly("0: the file is missing");
    }

    @Test
    void aSheetThatLacksAColumnSaysWhichThereMustBe() throws IOException {
        assertThat(new SheetReader(problems).thresholds(sheet("key,value,why\na,1,Why\n")))
                .isEmpty();
        assertThat(told()).containsExactly("1: the first line must name the columns key, value, unit, why, source");
    }

    @Test
    void aSheetWithoutRowsHasNoProblem() throws IOException {
        assertThat(new SheetReader(problems).thresholds(sheet(THRESHOLDS))).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void aSheetThatIsNoTableIsTold() throws IOException {
        assertThat(new SheetReader(problems).thresholds(sheet("key,key\na,b\n")))
                .isEmpty();
        assertThat(told()).singleElement().satisfies(told -> assertThat(told)
                .startsWith("0: the file is not a comma-separated table: "));
    }

    private Path sheet(String text) throws IOException {
        return Files.writeString(folder.resolve("sheet.csv"), text);
    }

    private List<String> told() {
        return problems.stream()
                .map(problem -> problem.line() + ": " + problem.what())
                .toList();
    }
}
