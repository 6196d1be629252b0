package org.countersign.intake.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Objection;

/** Reads PDF: lines of text with their pages, and tables where the words stand in columns. */
final class PdfReader implements Reader {
    private static final String KIND = "document";
    private static final String DRAWN_BY_ITS_PROGRAM =
            "holds fields to fill in that were not read; print it as PDF anew and send that";

    @Override
    public Contents read(Document document, Notes notes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
            fillIn(pdf, document.path(), notes);
            List<PdfPage> pages = PdfWords.of(pdf);
            if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
                return new Contents.NotReadable(
                        KIND,
                        Objection.unsupported(
                                "holds no text, only pictures of pages: it may be a scan; ask for the original, or have its text"
                                        + " recognised (OCR) and send it again"));
            }
            remark(document.path(), pages, notes);
            PdfTables found = new PdfTables(document.path(), notes);
            pages.forEach(found::read);
            return new Contents.Legible(KIND, found.tables(), List.of(), found.prose());
        } catch (InvalidPasswordException e) {
            return locked("a password");
        } catch (NoClassDefFoundError e) {
            // Only the handler of certificates needs a library that is not there.
            return locked("a certificate");
        }
    }

    private static Contents locked(String by) {
        return new Contents.NotReadable(
                KIND, Objection.encrypted("is protected by " + by + "; save it without and try again"));
    }

    private static void remark(String file, List<PdfPage> pages, Notes notes) {
        List<Integer> blank = new ArrayList<>();
        pages.stream().filter(page -> page.lines().isEmpty()).forEach(page -> blank.add(page.number()));
        if (!blank.isEmpty()) {
            String which = blank.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
            notes.unused(
                    file,
                    "page " + which + (blank.size() > 10 ? " and " + (blank.size() - 10) + " more" : ""),
                    "holds no text, only a picture or nothing; have its text recognised (OCR) if it matters");
        }
    }

    /** What was filled into a form is drawn where it belongs, in memory alone, so that it is read with its label. */
    private static void fillIn(PDDocument pdf, String file, Notes notes) {
        try {
            PDAcroForm form = pdf.getDocumentCatalog().getAcroForm();
            if (form != null && form.xfaIsDynamic()) {
                notes.unused(file, "form", DRAWN_BY_ITS_PROGRAM);
            } else if (form != null && !form.getFields().isEmpty()) {
                notes.remark(file, "form", "holds fields to fill in; they were read where they stand");
                form.flatten();
            }
        } catch (IOException | RuntimeException e) {
            notes.unused(file, "form", DRAWN_BY_ITS_PROGRAM);
        }
    }
}
