package org.countersign.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTableColumn;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.audit.Audit;
import org.junit.jupiter.api.Test;

final class WorkbookReportTest {

    private static final List<String> SHEETS = List.of(
            "Summary",
            "Findings",
            "Conditions",
            "Ask the vendor",
            "Evidence",
            "People",
            "Expiring",
            "Contradictions",
            "Waivers",
            "Not evidenced",
            "Not read",
            "Checks",
            "About this audit");

    private final XSSFWorkbook full = Written.workbook(SampleAudit.full());

    @Test
    void everySheetIsThereInItsOrder() {
        assertThat(Written.sheets(full)).extracting(XSSFSheet::getSheetName).containsExactlyElementsOf(SHEETS);
    }

    @Test
    void everySheetWithRowsHasATableAFrozenHeaderAndAPrintSetUp() {
        assertThat(Written.sheets(full)).allSatisfy(sheet -> {
            assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSize(1);
            assertThat(sheet.getTables().get(0).getCTTable().isSetAutoFilter()).isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRepeatingRows()).isNotNull();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getFooter().getRight()).isEqualTo("Page &P of &N");
            assertThat(sheet.getFooter().getLeft()).isEqualTo("Confidential");
            assertThat(sheet.getProtect())
                    .as("no protection: it would stop sorting")
                    .isFalse();
            assertThat(sheet.getNumMergedRegions()).isZero();
        });
    }

    /** So many rows are streamed, out of sight of what makes the tables; Excel repairs tables whose names differ. */
    @Test
    void theTablesOfALargeAuditCarryTheHeadingsAboveTheirRows() {
        XSSFSheet findings = Written.workbook(SampleAudit.crowd(2_500)).getSheet("Findings");
        XSSFTable table = findings.getTables().get(0);
        assertThat(table.getRowCount()).isEqualTo(2_501);
        assertThat(table.getColumns())
                .extracting(XSSFTableColumn::getName)
                .startsWith("No.", "Rating", "Check", "Subject", "Finding")
                .containsExactlyElementsOf(StreamSupport.stream(
                                findings.getRow(table.getStartRowIndex()).spliterator(), false)
                        .map(Cell::toString)
                        .toList());
    }

    @Test
    void aTableThatNobodyCanReadWholeEndsAndSaysSo() {
        XSSFSheet findings = Written.workbook(SampleAudit.crowd(10_001)).getSheet("Findings");
        assertThat(findings.getTables().get(0).getRowCount()).isEqualTo(10_001);
        assertThat(findings.getRow(1).getCell(1).getStringCellValue())
                .contains("the first 10,000 of 10,001 rows; the JSON report has all");
    }

    @Test
    void anEmptySheetSaysNoneAndHasNoTableThatExcelWouldRepair() {
        XSSFSheet findings = Written.workbook(SampleAudit.empty()).getSheet("Findings");
        assertThat(findings.getTables()).isEmpty();
        assertThat(Written.cells(findings)).extracting(Cell::toString).contains("None.");
    }

    @Test
    void theVerdictIsBigAndPlainAndTheContractsStateIsBesideIt() {
        XSSFSheet summary = full.getSheet("Summary");
        assertThat(summary.getRow(2).getCell(0).getStringCellValue()).isEqualTo("■ DO NOT SIGN");
        assertThat(Written.cells(summary)).extracting(Cell::toString).contains("DRAFT: not signed yet");
    }

    @Test
    void noCellHoldsAFormulaAndWhatLooksLikeOneIsMarkedAsText() {
        assertThat(Written.sheets(full).stream().flatMap(sheet -> Written.cells(sheet).stream()))
                .noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
        List<Cell> found = Written.column(full.getSheet("Findings"), "Found");
        assertThat(found.get(0).getStringCellValue()).isEqualTo(SampleAudit.HOSTILE);
        assertThat(found.get(0).getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(found.get(2).getCellStyle().getQuotePrefixed()).as("+48 …").isTrue();
        assertThat(found.get(3).getCellStyle().getQuotePrefixed()).isFalse();
    }

    @Test
    void textThatExcelCannotHoldIsCutWithAMarkThatSaysHowMuch() {
        String cut = Written.column(full.getSheet("Findings"), "Found").get(1).getStringCellValue();
        assertThat(cut)
                .hasSizeLessThanOrEqualTo(32_767)
                .contains("[cut here: ")
                .endsWith("the JSON report has them all]");
    }

    @Test
    void findingsAndEvidenceLeadToEachOther() {
        XSSFSheet findings = full.getSheet("Findings");
        Cell evidence = Written.column(findings, "Evidence").get(0);
        assertThat(evidence.getHyperlink().getAddress()).isEqualTo("'Evidence'!A4");
        Cell citing = full.getSheet("Evidence").getRow(3).getCell(1);
        assertThat(citing.getHyperlink().getAddress()).isEqualTo("'Findings'!A4");
        assertThat(findings.getRow(3).getCell(0).getStringCellValue()).isEqualTo("F-001");
    }

    @Test
    void everyLinkLeadsToACellThatIsThere() {
        assertThat(Written.sheets(full).stream().flatMap(sheet -> sheet.getHyperlinkList().stream()))
                .isNotEmpty()
                .allSatisfy(link -> {
                    CellReference target = new CellReference(link.getAddress());
                    XSSFSheet sheet = full.getSheet(target.getSheetName());
                    assertThat(sheet.getRow(target.getRow()).getCell(target.getCol()))
                            .isNotNull();
                });
    }

    @Test
    void sixtyPeopleMakeOneConditionThatNamesThemAll() {
        XSSFSheet conditions = Written.workbook(SampleAudit.crowd(60)).getSheet("Conditions");
        assertThat(Written.words(conditions, "Condition")).singleElement().satisfies(text -> assertThat(text)
                .startsWith("Obtain the signed assignment; suspend push rights meanwhile. This concerns: Alex Example,")
                .contains("Fen Example 60"));
    }

    @Test
    void aWaivedRedIsAConditionDueWhenTheWaiverEnds() {
        XSSFSheet conditions = full.getSheet("Conditions");
        assertThat(Written.words(conditions, "Before waiver")).contains("■ Red");
        assertThat(Written.column(conditions, "Due")
                        .get(1)
                        .getLocalDateTimeCellValue()
                        .toLocalDate())
                .hasToString("2026-05-31");
    }

    @Test
    void evidenceThatManyChecksMissIsAskedForOnce() {
        List<String> requests = Written.words(full.getSheet("Ask the vendor"), "Request");
        assertThat(requests).containsOnlyOnce("Please send: The register of access.");
    }

    @Test
    void theMatrixSaysInWordsWhatEachPersonSignedAndHolds() {
        XSSFSheet people = full.getSheet("People");
        assertThat(Written.words(people, "IP assignment")).startsWith("not signed", "missing", "signed 2025-08-20");
        assertThat(Written.words(people, "Access").get(0)).isEqualTo("Git, open, no MFA\nWiki, revoked 2026-01-31");
        assertThat(Written.words(people, "Devices").get(0)).isEqualTo("no register given");
        assertThat(Written.words(people, "Departure").get(1))
                .isEqualTo("last day 2026-01-31, access not recorded as revoked");
    }

    @Test
    void whatEndsComesEarliestFirstWithDaysFromTheAuditDate() {
        XSSFSheet expiring = full.getSheet("Expiring");
        assertThat(Written.column(expiring, "Days left"))
                .extracting(Cell::getNumericCellValue)
                .isSorted();
        assertThat(Written.words(expiring, "When").get(0)).isEqualTo("past");
    }

    @Test
    void aContradictionShowsBothSides() {
        XSSFSheet contradictions = full.getSheet("Contradictions");
        assertThat(Written.words(contradictions, "What they say").get(0))
                .isEqualTo("“Answer: Yes” (answers.xlsx, sheet Vendor questionnaire, C5)");
        assertThat(Written.words(contradictions, "What the evidence shows").get(0))
                .contains("ndas.xlsx, sheet NDAs, F6");
    }

    @Test
    void whatWasNotReadIsListedWithTheReason() {
        assertThat(Written.words(full.getSheet("Not read"), "What, and what to do"))
                .hasSize(3)
                .anySatisfy(what -> assertThat(what).startsWith("It is encrypted"));
    }

    @Test
    void statusOwnerAndDueAreForTheReaderToFill() {
        List<? extends DataValidation> offered = full.getSheet("Findings").getDataValidations();
        assertThat(offered).hasSize(3);
        assertThat(offered.get(1).getValidationConstraint().getExplicitListValues())
                .containsExactly("Legal", "Procurement", "Compliance", "Security", "Vendor");
    }

    @Test
    void ratingsAreWordsWithAShapeAndTheColourFollowsTheWord() {
        XSSFSheet findings = full.getSheet("Findings");
        assertThat(Written.words(findings, "Rating")).startsWith("■ Red").endsWith("● Green");
        assertThat(findings.getSheetConditionalFormatting().getNumConditionalFormattings())
                .isPositive();
    }

    @Test
    void theChartHasATitleAndAnAlternativeText() {
        var chart = full.getSheet("Summary").getDrawingPatriarch().getCharts().get(0);
        assertThat(chart.getTitleText().toString()).isEqualTo("Checks by area and rating");
        var frame =
                full.getSheet("Summary").getDrawingPatriarch().getCTDrawing().getTwoCellAnchorArray(0);
        assertThat(frame.getGraphicFrame().getNvGraphicFramePr().getCNvPr().getDescr())
                .contains("IP and code ownership: Red");
    }

    @Test
    void keyTotalsHaveNames() {
        Map<String, Double> expected = Map.of("ChecksRed", 2.0, "ChecksGrey", 2.0, "FindingsAmber", 3.0);
        expected.forEach((name, total) -> {
            CellReference cell = new CellReference(full.getName(name).getRefersToFormula());
            assertThat(full.getSheet("Summary")
                            .getRow(cell.getRow())
                            .getCell(cell.getCol())
                            .getNumericCellValue())
                    .isEqualTo(total);
        });
    }

    @Test
    void propertiesSayWhatItIsAndMarkItAsOurs() {
        var properties = full.getProperties();
        assertThat(properties.getCoreProperties().getTitle()).isEqualTo("Vendor contract audit: example-vendor");
        assertThat(properties.getCoreProperties().getCreator()).isEqualTo("Countersign");
        assertThat(properties.getCoreProperties().getCreated()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(properties
                        .getCustomProperties()
                        .getProperty(WorkbookReport.MARK)
                        .getLpwstr())
                .isEqualTo("1");
    }

    @Test
    void aWorkbookOfHostileTextIsStillReadable() {
        Audit hostile = SampleAudit.saying("\u0000=1+1\u0007\uD800 _x000D_ \uFFFE tail");
        Cell found = Written.column(Written.workbook(hostile).getSheet("Findings"), "Found")
                .get(0);
        assertThat(found.getStringCellValue()).isEqualTo("=1+1 _x000D_  tail");
        assertThat(found.getCellStyle().getQuotePrefixed()).isTrue();
    }
}
