package org.countersign.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.RealFiles;
import org.countersign.intake.guard.Document;
import org.junit.jupiter.api.Test;

/** A workbook means the same whether it is read as a large one or as a small one. */
class LargeWorkbookTest {
    private static final List<String> FORMATS = List.of(
            "General",
            "0",
            "0.00",
            "#,##0",
            "#,##0.00",
            "0%",
            "0.00%",
            "0.00E+00",
            "m/d/yy",
            "d-mmm-yy",
            "mmm-yy",
            "h:mm",
            "m/d/yy h:mm",
            "yyyy-mm-dd",
            "dd.mm.yyyy hh:mm",
            "[$-415]d mmmm yyyy",
            "mmmm yyyy",
            "#,##0.00\\ \"EUR\"",
            "[Red]-0;0",
            "@");

    @Test
    void eachKindOfCellInEachFormatMeansTheSame() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Formats");
            for (String format : FORMATS) {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(format));
                XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 2);
                double[] numbers = {0, 1, -1, 0.1 + 0.2, 45992, 45992.75, 1e15, 1e-7, 1234567.891, -3.5, 60, 0.125};
                for (int i = 0; i < numbers.length; i++) {
                    XSSFCell cell = row.createCell(2 * i);
                    cell.setCellValue(numbers[i]);
                    cell.setCellStyle(style);
                }
            }
            same(workbook);
        }
    }

    @Test
    void formulasErrorsTruthsAndOddWordsMeanTheSame() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFRow row = workbook.createSheet("Odd").createRow(4);
            row.createCell(0).setCellValue(true);
            row.createCell(1).setCellErrorValue((byte) 42);
            row.createCell(2).setCellValue("  kept _x0041_ apart\u00a0");
            row.createCell(3).setCellValue("");
            row.createCell(4).setCellValue(LocalDateTime.of(2026, 2, 28, 13, 5));
            row.createCell(5).setCellFormula("1+1");
            row.createCell(6).setCellFormula("A5");
            row.createCell(7).setCellFormula("\"words\"");
            row.createCell(8).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(6));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(7));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(8));
            same(workbook);
        }
    }

    @Test
    void whatIsMergedOrHiddenIsToldTheSame() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Merged");
            for (int i = 0; i < 20; i++) {
                XSSFRow row = sheet.createRow(i);
                row.createCell(1).setCellValue("Invented Person " + i);
                row.setZeroHeight(i == 7 || i == 9);
            }
            sheet.getRow(2).createCell(0).setCellValue("Team A");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A9"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("B12:D12"));
            sheet.getRow(15).createCell(5).setCellValue("far");
            sheet.setColumnHidden(1, true);
            sheet.setColumnHidden(5, true);
            workbook.createSheet("Empty");
            workbook.createSheet("Hidden").createRow(0).createCell(0).setCellValue("x");
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            same(workbook);
        }
    }

    @Test
    void theSamplesMeanTheSame() throws IOException {
        same(Path.of("sample-contracts"));
    }

    @Test
    void realQuestionnairesMeanTheSame() throws IOException {
        same(RealFiles.folder("questionnaires"));
    }

    @Test
    void whatIsLegibleOfFilesThatBrokeParsersMeansTheSame() throws IOException {
        same(RealFiles.folder("hostile-files"));
    }

    private static void same(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()) {
                Document document = new Document(file.toString(), "", Files.readAllBytes(file));
                if (isLegible(document)) {
                    same(document);
                }
            }
        }
    }

    /** What is not by one of the two is read by the other alone. */
    private static boolean isLegible(Document document) {
        try {
            new LargeWorkbookReader().read(document, new Notes());
            return WorkbookReader.readWhole(document, new Notes()) instanceof Contents.Legible;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static void same(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        same(new Document("book.xlsx", "", bytes.toByteArray()));
    }

    private static void same(Document document) throws IOException {
        Notes whole = new Notes();
        Notes streamed = new Notes();
        Contents expected = WorkbookReader.readWhole(document, whole);
        Contents found = new LargeWorkbookReader().read(document, streamed);

        assertThat(cells(found)).as(document.path()).isEqualTo(cells(expected));
        assertThat(found).as(document.path()).isEqualTo(expected);
        assertThat(streamed.of(document.path()))
                .as(document.path())
                .isEqualTo(whole.of(document.path()).stream()
                        .filter(note -> !note.where().isEmpty())
                        .toList());
    }

    /** Line by line, so that a difference can be read. */
    private static String cells(Contents contents) {
        StringBuilder cells = new StringBuilder();
        for (Table table : ((Contents.Legible) contents).tables()) {
            cells.append(table.name()).append(table.alone()).append('\n');
            table.rows().forEach(row -> row.cells().forEach((column, cell) -> cells.append(row.number())
                    .append(' ')
                    .append(column)
                    .append(' ')
                    .append(cell)
                    .append('\n')));
        }
        return cells.toString();
    }
}
