package org.countersign.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.countersign.intake.Papers;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** What stands outside tables comes line by line, with the numbers that a reader sees. */
class ProseTest {

    @Test
    void aTextKeepsTheNumbersOfItsLines() {
        assertThat(ReadBytes.lines("answers.txt", Papers.text("1. Is MFA enforced?\n\n   Yes.\n")))
                .containsExactly("1 1. Is MFA enforced?", "3 Yes.");
    }

    @Test
    void markdownKeepsNumbersAndLosesMarks() {
        String text =
                "# Answers\n\n3. Is **MFA** enforced?\n   Yes.\n4. Are [logs](http://v.example) kept?\n\n   - `90` days\n";

        assertThat(ReadBytes.lines("answers.md", Papers.text(text)))
                .containsExactly("1 Answers", "3 3. Is MFA enforced? Yes.", "5 4. Are logs kept?", "7 90 days");
    }

    @Test
    void aPageCountsItsLists() {
        String page =
                "<p>Answers</p><ol start=2><li>Is MFA enforced?<br>Yes</li><li>Are logs kept?</li></ol><script>x</script>";

        assertThat(ReadBytes.lines("answers.html", Papers.text(page)))
                .containsExactly("1 Answers", "2 2. Is MFA enforced?", "3 Yes", "4 3. Are logs kept?");
    }

    @Test
    void wordCountsItsLists() throws IOException {
        assertThat(ReadBytes.lines("answers.docx", numbered()))
                .containsExactly(
                        "1 1. Security",
                        "2 1.a) Is MFA enforced?",
                        "3 1.b) Are logs kept?",
                        "4 Yes.",
                        "5 2. People",
                        "6 2.a) Who left?");
    }

    @Test
    void aPromptThatNobodyFilledInIsNoText() {
        byte[] asked = Papers.docx(Papers.ROSTER, "Is MFA enforced?", "PROMPT");
        byte[] form = Papers.changed(
                asked,
                "word/document.xml",
                xml -> xml.replaceFirst(
                        "<w:p[^>]*><w:r><w:t[^>]*>PROMPT</w:t></w:r></w:p>",
                        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here to enter text."
                                + "</w:t></w:r></w:p></w:sdtContent></w:sdt>"));

        assertThat(ReadBytes.lines("form.docx", form)).containsExactly("1 Is MFA enforced?");
    }

    @Test
    void aMailSaysWhoWroteItAndWhat() {
        String mail = """
                From: Ewa Wzorna <ewa@v.example>
                Subject: =?iso-8859-2?Q?Zesp=F3=B3?=
                Content-Type: text/plain; charset=windows-1250

                1. Tak, wszyscy podpisali
                2. \u00b9
                """;

        assertThat(ReadBytes.lines("mail.eml", mail.getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(
                        "1 From: Ewa Wzorna <ewa@v.example>",
                        "2 Subject: Zespół",
                        "3 1. Tak, wszyscy podpisali",
                        "4 2. ą");
    }

    @Test
    void aMailOfOutlookSaysTheSame() {
        assertThat(ReadBytes.lines("mail.msg", Papers.msg("Zespół", "1. Tak\r\n2. Nie", "a.csv", Papers.text("x"))))
                .containsExactly("1 Subject: Zespół", "2 1. Tak", "3 2. Nie");
    }

    @Test
    void linesOfAPdfKnowTheirPage() {
        Contents contents = ReadBytes.of("a.pdf", Papers.pdf(Papers.ROSTER, 22), new Notes());

        assertThat(((Contents.Legible) contents).prose().get(0).lines())
                .containsExactly(new Prose.Line(1, 1, "Roster of the team that is offered"));
    }

    @Test
    void whatIsFilledIntoAPdfStandsBehindItsLabel() throws IOException {
        assertThat(ReadBytes.lines("form.pdf", form())).containsExactly("1 Is MFA enforced? Yes, for all");
    }

    private static byte[] form() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(font, 11);
                content.newLineAtOffset(60, 705);
                content.showText("Is MFA enforced?");
                content.endText();
            }
            PDAcroForm form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), font);
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 11 Tf 0 g");
            PDTextField field = new PDTextField(form);
            field.setPartialName("mfa");
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setRectangle(new PDRectangle(160, 700, 200, 18));
            widget.setPage(page);
            page.getAnnotations().add(widget);
            field.setValue("Yes, for all");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] numbered() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            XWPFNumbering numbering = word.createNumbering();
            CTAbstractNum form = CTAbstractNum.Factory.newInstance();
            form.setAbstractNumId(BigInteger.ONE);
            level(form, 0, STNumberFormat.DECIMAL, "%1.");
            level(form, 1, STNumberFormat.LOWER_LETTER, "%1.%2)");
            BigInteger list = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(form)));
            paragraph(word, list, 0, "Security");
            paragraph(word, list, 1, "Is MFA enforced?");
            paragraph(word, list, 1, "Are logs kept?");
            word.createParagraph().createRun().setText("Yes.");
            paragraph(word, list, 0, "People");
            paragraph(word, list, 1, "Who left?");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        }
    }

    private static void level(CTAbstractNum form, int level, STNumberFormat.Enum format, String text) {
        CTLvl added = form.addNewLvl();
        added.setIlvl(BigInteger.valueOf(level));
        added.addNewStart().setVal(BigInteger.ONE);
        added.addNewNumFmt().setVal(format);
        added.addNewLvlText().setVal(text);
    }

    private static void paragraph(XWPFDocument word, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }
}
