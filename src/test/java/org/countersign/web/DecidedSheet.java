package org.countersign.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of decisions in which somebody decided. */
final class DecidedSheet {
    private DecidedSheet() {}

    /** Saves the workbook in the folder, with another value of a threshold. */
    static Path with(Path folder, byte[] workbook, String threshold, int value) throws IOException {
        Path decided = folder.resolve("decisions.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                OutputStream out = Files.newOutputStream(decided)) {
            book.getSheet("Thresholds").forEach(row -> {
                if (row.getCell(0) != null && row.getCell(0).toString().equals(threshold)) {
                    row.getCell(1).setCellValue(value);
                }
            });
            book.write(out);
        }
        return decided;
    }
}
