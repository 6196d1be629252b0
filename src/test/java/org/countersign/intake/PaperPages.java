package org.countersign.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Papers with something special about them: many pages, wrapped cells, a password, tracked changes. */
final class PaperPages {
    private static final int ROWS_ON_A_PAGE = 30;

    private PaperPages() {}

    /** Text at a place of a page, counted from the top. */
    private record Placed(int page, int x, int y, String text) {}

    static byte[] roster(int people) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int page = i / ROWS_ON_A_PAGE;
            int y = 60 + (i % ROWS_ON_A_PAGE) * 20;
            if (i % ROWS_ON_A_PAGE == 0) {
                row(placed, page, 40, "Name", "Role", "Start");
                placed.add(new Placed(page, 280, 750, "Page " + (page + 1)));
            }
            row(placed, page, y, "Person No" + (char) ('A' + i / 26) + (char) ('a' + i % 26), "Tester", "2026-01-15");
        }
        return pdf(placed);
    }

    /** Rows stand apart, so that a line close below another goes on with it. */
    static byte[] wrapped() {
        List<Placed> placed = new ArrayList<>();
        row(placed, 0, 60, "Name", "Role", "Start");
        row(placed, 0, 85, "Ola Probna", "Senior tester of", "2026-01-15");
        placed.add(new Placed(0, 210, 98, "payment systems"));
        row(placed, 0, 123, "Jan Testowy", "Architect", "2025-11-03");
        return pdf(placed);
    }

    private static void row(List<Placed> placed, int page, int y, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            placed.add(new Placed(page, 60 + i * 150, y, cells[i]));
        }
    }

    static byte[] blank() {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            return Papers.bytes(pdf::save);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] locked(String password) {
        try (PDDocument pdf = Loader.loadPDF(Papers.pdf(Papers.ROSTER, 22))) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            pdf.protect(policy);
            return Papers.bytes(pdf::save);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf(List<Placed> placed) {
        try (PDDocument pdf = new PDDocument()) {
            int pages = placed.stream().mapToInt(Placed::page).max().orElse(0);
            for (int i = 0; i <= pages; i++) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    for (Placed text : placed) {
                        if (text.page() == i) {
                            content.beginText();
                            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                            content.newLineAtOffset(text.x(), 780 - text.y());
                            content.showText(text.text());
                            content.endText();
                        }
                    }
                }
            }
            return Papers.bytes(pdf::save);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same workbook under the names of "Strict Open XML". */
    static byte[] strict(byte[] ordinary) {
        return Papers.changed(ordinary, ".*\\.(xml|rels)", xml -> xml.replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/",
                        "http://purl.oclc.org/ooxml/officeDocument/")
                .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/",
                        "http://purl.oclc.org/ooxml/spreadsheetml/"));
    }

    /** A table in a form field, with a role merged down, a name inserted and another deleted. */
    static byte[] word() {
        List<List<String>> rows =
                List.of(List.of("Name", "Role"), List.of("Ola Probna", "Tester"), List.of("OLDNAME", "GOESON"));
        return Papers.changed(Papers.docx(rows, "Our team"), "word/document.xml", xml -> xml.replace(
                        "<w:tbl>", "<w:sdt><w:sdtPr/><w:sdtContent><w:tbl>")
                .replace("</w:tbl>", "</w:tbl></w:sdtContent></w:sdt>")
                .replaceFirst(
                        "<w:tc>(<w:tcPr/>)?<w:p[^>]*><w:r><w:t[^>]*>Tester",
                        "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>Tester")
                .replaceFirst(
                        "<w:tc>(<w:tcPr/>)?<w:p[^>]*><w:r><w:t[^>]*>GOESON",
                        "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>")
                .replaceFirst(
                        "<w:r><w:t[^>]*>OLDNAME</w:t></w:r>",
                        "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>Igor Dawny</w:delText></w:r></w:del>"
                                + "<w:ins w:id=\"2\" w:author=\"A\"><w:r><w:t>Jan Testowy</w:t></w:r></w:ins>"));
    }
}
