package org.countersign.samples;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.facts.Model;
import org.countersign.kit.Kit;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.workbook.FixedZip;

/** The kit that Countersign hands out, filled in with what the papers hold. */
final class FilledKit {

    private static final int HEADINGS = 2;
    private static final DataFormatter SHOWN = new DataFormatter();

    private final Papers papers;

    private FilledKit(Papers papers) {
        this.papers = papers;
    }

    /** The workbook with those registers; the sheets of others stay blank. */
    static byte[] of(Papers papers, Model model, List<String> registers) throws IOException {
        try (InputStream blank = Files.newInputStream(blank(papers, model));
                XSSFWorkbook kit = new XSSFWorkbook(blank);
                ByteArrayOutputStream zip = new ByteArrayOutputStream();
                ByteArrayOutputStream fixed = new ByteArrayOutputStream()) {
            registers.forEach(register -> new FilledKit(papers).fill(kit, register));
            kit.write(zip);
            FixedZip.repack(zip.toByteArray(), fixed);
            return fixed.toByteArray();
        }
    }

    private static Path blank(Papers papers, Model model) throws IOException {
        Path folder = Files.createTempDirectory("kit");
        Path workbook = Kit.write(papers.vocabulary(), model, folder).stream()
                .filter(file -> file.toString().endsWith(".xlsx"))
                .findFirst()
                .orElseThrow();
        try (Stream<Path> files = Files.list(folder)) {
            Stream.concat(files, Stream.of(folder)).map(Path::toFile).forEach(File::deleteOnExit);
        }
        return workbook;
    }

    private void fill(XSSFWorkbook kit, String register) {
        RegisterKind kind = papers.kind(register);
        XSSFSheet sheet = kit.getSheet(kind.title());
        switch (kind.shape()) {
            case TABLE -> table(sheet, kind, papers.rows(register));
            case POINTS -> points(sheet, kind, papers.rows(register));
            case FORM -> {
                if (kind.columns().isEmpty()) {
                    form(sheet, kind, "Value", papers.form(register));
                } else {
                    kind.columns().keySet().forEach(part -> part(sheet, kind, part));
                }
            }
        }
    }

    private void part(XSSFSheet sheet, RegisterKind kind, String part) {
        String form = kind.id() + "." + part;
        if (!papers.rows(form).isEmpty()) {
            form(sheet, kind, part, papers.form(form));
        }
    }

    private static void table(XSSFSheet sheet, RegisterKind kind, List<Row> rows) {
        Map<String, Integer> columns = columns(sheet);
        for (int i = 0; i < rows.size(); i++) {
            int at = HEADINGS + 1 + i;
            XSSFRow line = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
            Row row = rows.get(i);
            kind.fields().forEach(field -> put(line, columns.get(field.header()), row, field.name()));
        }
        if (rows.size() > 40) {
            sheet.getTables().get(0).getCTTable().setRef(grown(sheet, rows.size()));
        }
    }

    /** The table that Excel would have grown while somebody typed below it. */
    private static String grown(XSSFSheet sheet, int rows) {
        String ref = sheet.getTables().get(0).getCTTable().getRef();
        return ref.replaceFirst("\\d+$", String.valueOf(HEADINGS + 1 + rows));
    }

    private static void points(XSSFSheet sheet, RegisterKind kind, List<Row> rows) {
        Map<String, Integer> columns = columns(sheet);
        Map<String, XSSFRow> lines = lines(sheet);
        for (Row row : rows) {
            XSSFRow line = line(lines, row.text(kind.fields().get(0).name()));
            kind.fields().stream().skip(2).forEach(field -> put(line, columns.get(field.header()), row, field.name()));
        }
    }

    private static void form(XSSFSheet sheet, RegisterKind kind, String column, Row row) {
        Map<String, XSSFRow> lines = lines(sheet);
        int at = columns(sheet).entrySet().stream()
                .filter(heading -> heading.getKey().equalsIgnoreCase(column))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        List<Field> filled = new ArrayList<>(kind.fields());
        filled.removeIf(field -> row.get(field.name()).isEmpty());
        filled.forEach(field -> put(line(lines, field.name()), at, row, field.name()));
    }

    private static XSSFRow line(Map<String, XSSFRow> lines, String id) {
        if (!lines.containsKey(id)) {
            throw new IllegalArgumentException("the kit does not ask for " + id);
        }
        return lines.get(id);
    }

    private static Map<String, Integer> columns(XSSFSheet sheet) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        sheet.getRow(HEADINGS).forEach(cell -> columns.put(SHOWN.formatCellValue(cell), cell.getColumnIndex()));
        return columns;
    }

    private static Map<String, XSSFRow> lines(XSSFSheet sheet) {
        Map<String, XSSFRow> lines = new LinkedHashMap<>();
        for (int at = HEADINGS + 1; at <= sheet.getLastRowNum(); at++) {
            lines.put(SHOWN.formatCellValue(sheet.getRow(at).getCell(0)), sheet.getRow(at));
        }
        return lines;
    }

    private static void put(XSSFRow line, int column, Row row, String field) {
        row.get(field).ifPresent(value -> put(line.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK), value));
    }

    static void put(Cell cell, Object value) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean yes) {
            cell.setCellValue(yes ? "Yes" : "No");
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
