package org.countersign.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A roster of any number of invented people, as a table and as a workbook. */
record LargeRegister(int rows) {
    private static final List<String> HEADERS =
            List.of("Person id", "Name", "E-mail", "Role", "Seniority", "Country", "Start date", "Employer");

    Path csv(Path folder) throws IOException {
        Path file = folder.resolve("roster-" + rows + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADERS) + "\n");
            for (int i = 1; i <= rows; i++) {
                out.write(String.join(",", words(i)) + "," + start(i) + ",Invented Vendor Ltd\n");
            }
        }
        return file;
    }

    Path workbook(Path folder) throws IOException {
        Path file = folder.resolve("roster-" + rows + ".xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet("Roster");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            fill(sheet.createRow(0), HEADERS);
            for (int i = 1; i <= rows; i++) {
                SXSSFRow row = sheet.createRow(i);
                fill(row, words(i));
                SXSSFCell start = row.createCell(6);
                start.setCellValue(start(i));
                start.setCellStyle(day);
                row.createCell(7).setCellValue("Invented Vendor Ltd");
            }
            workbook.write(out);
        }
        return file;
    }

    private static void fill(SXSSFRow row, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            row.createCell(i).setCellValue(words.get(i));
        }
    }

    private static List<String> words(int i) {
        return List.of(
                "P-" + i,
                "Invented Person " + i,
                "person." + i + "@vendor.example",
                i % 5 == 0 ? "Tester" : "Developer",
                i % 3 == 0 ? "senior" : "mid",
                List.of("PL", "RO", "UA", "AR").get(i % 4));
    }

    private static LocalDate start(int i) {
        return LocalDate.of(2024, 1, 1).plusDays(i % 700);
    }
}
