package org.countersign.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Makes small documents of each format for the tests; whatever people stand in them are invented. */
public final class Papers {
    /** A register that every format can hold. */
    public static final List<List<String>> ROSTER = List.of(
            List.of("Name", "Role", "Start"),
            List.of("Ola Probna", "Tester", "2026-01-15"),
            List.of("Jan Testowy", "Architect", "2025-11-03"));

    private Papers() {}

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] xls(List<List<String>> rows) {
        return workbook(new HSSFWorkbook(), rows);
    }

    public static byte[] xlsx(List<List<String>> rows) {
        return workbook(new XSSFWorkbook(), rows);
    }

    private static byte[] workbook(Workbook workbook, List<List<String>> rows) {
        try (workbook) {
            Sheet sheet = workbook.createSheet("Roster");
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            return bytes(workbook::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] docx(List<List<String>> rows, String... paragraphs) {
        try (XWPFDocument word = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
                word.createParagraph().createRun().setText(paragraph);
            }
            XWPFTable table = word.createTable(rows.size(), rows.get(0).size());
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    table.getRow(r).getCell(c).setText(rows.get(r).get(c));
                }
            }
            return bytes(word::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with a title, and a table whose rows stand so far apart. */
    public static byte[] pdf(List<List<String>> rows, int leading) {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                text(content, 60, 740, "Roster of the team that is offered");
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        text(
                                content,
                                60 + c * 150,
                                700 - r * leading,
                                rows.get(r).get(c));
                    }
                }
            }
            return bytes(pdf::save);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(PDPageContentStream content, int x, int y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    public static byte[] ods(String content) {
        return zip(Map.of("content.xml", text("""
                        <office:document-content
                            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                        <office:automatic-styles>
                          <style:style style:name="unseen" style:family="table">
                            <style:table-properties table:display="false"/>
                          </style:style>
                        </office:automatic-styles>
                        <office:body><office:spreadsheet>%s</office:spreadsheet></office:body>
                        </office:document-content>
                        """.formatted(content))));
    }

    public static byte[] odsRoster() {
        StringBuilder rows = new StringBuilder();
        for (List<String> row : ROSTER) {
            rows.append("<table:table-row>");
            row.forEach(cell -> rows.append("<table:table-cell office:value-type=\"string\"><text:p>")
                    .append(cell)
                    .append("</text:p></table:table-cell>"));
            rows.append("</table:table-row>");
        }
        return ods("<table:table table:name=\"Roster\">" + rows + "</table:table>");
    }

    public static byte[] csv(List<List<String>> rows) {
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(String.join(",", row)).append('\n'));
        return text(lines.toString());
    }

    public static byte[] zip(Map<String, byte[]> files) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    ZipEntry entry = new ZipEntry(file.getKey());
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    zip.write(file.getValue());
                }
            }
        });
    }

    /** A mail as Outlook saves it: a few streams of text in a compound file. */
    public static byte[] msg(String subject, String body, String attached, byte[] bytes) {
        try (POIFSFileSystem office = new POIFSFileSystem()) {
            DirectoryEntry root = office.getRoot();
            stream(root, "__properties_version1.0", new byte[32]);
            stream(root, "__substg1.0_001A001F", "IPM.Note".getBytes(StandardCharsets.UTF_16LE));
            stream(root, "__substg1.0_0037001F", subject.getBytes(StandardCharsets.UTF_16LE));
            stream(root, "__substg1.0_1000001F", body.getBytes(StandardCharsets.UTF_16LE));
            DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
            stream(attachment, "__properties_version1.0", new byte[8]);
            stream(attachment, "__substg1.0_3707001F", attached.getBytes(StandardCharsets.UTF_16LE));
            stream(attachment, "__substg1.0_37010102", bytes);
            return bytes(office::writeFilesystem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stream(DirectoryEntry folder, String name, byte[] bytes) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(bytes));
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public interface Change {
        String of(String xml);
    }

    /** The same package with some of its parts changed. */
    public static byte[] changed(byte[] zip, String parts, Change change) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                String xml = new String(part, StandardCharsets.UTF_8);
                changed.put(entry.getName(), entry.getName().matches(parts) ? text(change.of(xml)) : part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip(changed);
    }
}
