package org.countersign.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.facts.Model;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;
import org.countersign.vocabulary.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KitTest {

    private static final Vocabulary VOCABULARY = VocabularyReader.read(Path.of("rules"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Model.class)
    void everyRegisterOfTheModelHasItsSheet(Model model) throws IOException {
        List<String> titles = VOCABULARY.registers().values().stream()
                .filter(kind -> kind.models().isEmpty() || kind.models().contains(model.name()))
                .map(RegisterKind::title)
                .toList();
        try (XSSFWorkbook kit = kit(model)) {
            assertThat(sheets(kit))
                    .extracting(XSSFSheet::getSheetName)
                    .startsWith("Read me")
                    .containsAll(titles)
                    .hasSize(titles.size() + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void everySheetIsLaidOutAsItIsReadBack(Model model) throws IOException {
        try (XSSFWorkbook kit = kit(model)) {
            for (XSSFSheet sheet : sheets(kit).subList(1, kit.getNumberOfSheets())) {
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(sheet.getSheetName());
                assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isNotBlank();
                assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSize(1);
                assertThat(sheet.getTables().get(0).getStartRowIndex()).isEqualTo(2);
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 3);
            }
        }
    }

    @Test
    void aRegistersHeadingsAreThoseOfTheVocabulary() throws IOException {
        try (XSSFWorkbook kit = kit(Model.OUTSTAFFING)) {
            List<String> headers =
                    roster().fields().stream().map(field -> field.header()).toList();
            assertThat(words(kit.getSheet("Roster").getRow(2))).containsExactlyElementsOf(headers);
        }
    }

    @Test
    void aRegisterHasNoRowThatSomebodyMightTakeForData() throws IOException {
        try (XSSFWorkbook kit = kit(Model.OUTSTAFFING)) {
            assertThat(StreamSupport.stream(kit.getSheet("Roster").spliterator(), false)
                            .filter(row -> row.getRowNum() > 2)
                            .flatMap(row -> StreamSupport.stream(row.spliterator(), false)))
                    .isNotEmpty()
                    .allMatch(cell -> cell.getCellType() == CellType.BLANK);
        }
    }

    @Test
    void optionsYesOrNoAndDatesAreOfferedFarDown() throws IOException {
        try (XSSFWorkbook kit = kit(Model.OUTSTAFFING)) {
            assertThat(kit.getSheet("NDAs").getDataValidations())
                    .anySatisfy(list -> assertThat(choices(list)).containsExactly("Yes", "No"))
                    .anySatisfy(list -> assertThat(choices(list)).containsExactly("individual", "company"))
                    .allSatisfy(list -> assertThat(
                                    list.getRegions().getCellRangeAddress(0).getLastRow())
                            .isEqualTo(502));
        }
    }

    @Test
    void theFormHasTheIdsOfItsFields() throws IOException {
        try (XSSFWorkbook kit = kit(Model.OUTSTAFFING)) {
            XSSFSheet form = kit.getSheet("Engagement");
            assertThat(words(form.getRow(2))).containsExactly("Id", "Item", "Value", "Note");
            assertThat(words(form.getRow(3))).startsWith("model", "Engagement model");
        }
    }

    @Test
    void theProjectFactsAskForThePartsOfTheModelOnly() throws IOException {
        try (XSSFWorkbook outstaffing = kit(Model.OUTSTAFFING);
                XSSFWorkbook hybrid = kit(Model.HYBRID)) {
            assertThat(words(outstaffing.getSheet("Project facts").getRow(2)))
                    .containsExactly("Id", "Item", "Team", "Note");
            assertThat(words(hybrid.getSheet("Project facts").getRow(2)))
                    .containsExactly("Id", "Item", "Team", "Project", "Note");
        }
    }

    @Test
    void everyQuestionOfTheModelStandsInTheQuestionnaireWithItsId() throws IOException {
        try (XSSFWorkbook kit = kit(Model.OUTSOURCING)) {
            List<String> asked = VOCABULARY.kitQuestions().stream()
                    .filter(point -> point.models().isEmpty() || point.models().contains("OUTSOURCING"))
                    .map(point -> point.id())
                    .toList();
            assertThat(firstColumn(kit.getSheet("Vendor questionnaire"))).containsExactlyElementsOf(asked);
        }
    }

    @Test
    void aKitThatSomebodyMayHaveFilledInIsNeverOverwritten() throws IOException {
        Kit.write(VOCABULARY, Model.HYBRID, folder);
        assertThatThrownBy(() -> Kit.write(VOCABULARY, Model.HYBRID, folder))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void theBlankEngagementFileKeepsToTheSchemaBesideIt() throws IOException {
        List<Path> files = Kit.write(VOCABULARY, Model.HYBRID, folder);
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("countersign-kit-hybrid.xlsx", "engagement.yaml", "engagement.schema.json");
        assertThat(YamlFile.map(YamlFile.read(files.get(1)))).containsOnlyKeys("engagement", "project-facts");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(files.get(2)), InputFormat.JSON);
        assertThat(schema.validate(Files.readString(files.get(1)), InputFormat.YAML))
                .isEmpty();
        assertThat(schema.validate("engagement: {cleint: x}", InputFormat.YAML)).isNotEmpty();
    }

    @Test
    void theSameVocabularyGivesTheSameKitInEveryPlace() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path here = Kit.write(VOCABULARY, Model.HYBRID, folder.resolve("here")).get(0);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Path there =
                    Kit.write(VOCABULARY, Model.HYBRID, folder.resolve("there")).get(0);
            assertThat(there).hasSameBinaryContentAs(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private XSSFWorkbook kit(Model model) throws IOException {
        Path file = Kit.write(VOCABULARY, model, folder.resolve(model.name())).get(0);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static RegisterKind roster() {
        return VOCABULARY.ofFact("Person").get(0);
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook kit) {
        return IntStream.range(0, kit.getNumberOfSheets())
                .mapToObj(kit::getSheetAt)
                .toList();
    }

    private static List<String> words(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(Cell::toString)
                .toList();
    }

    private static List<String> firstColumn(XSSFSheet sheet) {
        return IntStream.rangeClosed(3, sheet.getLastRowNum())
                .mapToObj(row -> sheet.getRow(row).getCell(0).getStringCellValue())
                .toList();
    }

    private static List<String> choices(DataValidation validation) {
        String[] values = validation.getValidationConstraint().getExplicitListValues();
        return values == null ? List.of() : List.of(values);
    }
}
