package org.countersign.intake.read;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Kinds;
import org.countersign.intake.guard.Objection;

/** The one door to all formats: whatever a parser throws becomes a plain sentence here and goes no further. */
public final class Readers {
    private static final Map<String, Reader> BY_EXTENSION = Map.ofEntries(
            Map.entry("xlsx", new WorkbookReader()),
            Map.entry("xlsm", new WorkbookReader()),
            Map.entry("xls", new WorkbookReader()),
            Map.entry("ods", new OdsReader()),
            Map.entry("csv", new DelimitedReader()),
            Map.entry("tsv", new DelimitedReader()),
            Map.entry("txt", new TextReader()),
            Map.entry("md", new MarkdownReader()),
            Map.entry("html", new HtmlReader()),
            Map.entry("htm", new HtmlReader()),
            Map.entry("docx", new DocxReader()),
            Map.entry("docm", new DocxReader()),
            Map.entry("pdf", new PdfReader()),
            Map.entry("eml", new EmlReader()),
            Map.entry("msg", new MsgReader()),
            Map.entry("zip", new ZipReader()),
            Map.entry("yaml", new YamlReader()),
            Map.entry("yml", new YamlReader()),
            Map.entry("json", new JsonReader()));

    private Readers() {}

    /** Whether there is a reader for files of its name. */
    public static boolean canRead(Document document) {
        return BY_EXTENSION.containsKey(document.extension());
    }

    public static Contents read(Document document, Notes notes) {
        Reader reader = BY_EXTENSION.getOrDefault(document.extension(), (unread, any) -> unsupported(unread));
        try {
            Contents contents = limited(document, reader.read(document, notes));
            if (contents instanceof Contents.Legible readable && isEmpty(readable) && !notes.has(document.path())) {
                notes.remark(document.path(), "", "holds neither text nor a table");
            }
            return contents;
        } catch (OutOfMemoryError e) {
            return not(document, Objection.OUT_OF_MEMORY);
        } catch (StackOverflowError e) {
            return not(
                    document, Objection.damaged("is nested so deeply that it cannot be read; ask where it comes from"));
        } catch (LinkageError e) {
            return not(
                    document,
                    Objection.fault("could not be read, as a part of Countersign is missing; install it again"));
        } catch (IOException | RuntimeException e) {
            return not(document, because(e));
        }
    }

    private static Contents limited(Document document, Contents contents) {
        Tally tally = new Tally();
        if (contents instanceof Contents.Legible readable) {
            readable.tables().forEach(table -> table.rows().forEach(tally::takes));
        }
        return tally.objection()
                .<Contents>map(objection -> not(document, objection))
                .orElse(contents);
    }

    private static boolean isEmpty(Contents.Legible readable) {
        return readable.tables().isEmpty()
                && readable.trees().isEmpty()
                && readable.prose().isEmpty()
                && readable.enclosed().isEmpty();
    }

    static Contents.NotReadable unsupported(Document document) {
        String extension = document.extension();
        String what = extension.isEmpty() ? "files without an ending" : "." + extension + " files";
        return not(
                document,
                Objection.unsupported("is not read: Countersign does not read " + what
                        + " yet; put what matters of it into the kit, a workbook (.xlsx) or a table (.csv)"));
    }

    private static Contents.NotReadable not(Document document, Objection objection) {
        return new Contents.NotReadable(Kinds.of(document.path()), objection);
    }

    private static Objection because(Throwable thrown) {
        String said = said(thrown).toLowerCase(Locale.ROOT);
        if (said.contains("zip bomb")) {
            return Objection.tooLarge(
                    "is too large: once unpacked it is far more than its size says; ask where it comes from");
        } else if (thrown instanceof EncryptedDocumentException) {
            return Objection.encrypted("is protected by a password; save it without and try again");
        } else if (thrown instanceof OldFileFormatException) {
            return Objection.unsupported(
                    "is of a version from before Office 97, which is not read; open it and save it as .xlsx or .docx");
        } else if (said.contains("doctype")) {
            return Objection.unsupported(
                    "declares a document type of its own, which no office program writes; ask where it comes from");
        } else if (thrown instanceof ZipException || thrown instanceof EOFException) {
            return Objection.damaged("is damaged: it breaks off or its parts do not fit; save it again and try again");
        }
        return Objection.damaged(
                "could not be read as what its name says; open it in the program that made it, save it again and try"
                        + " again");
    }

    /** All that was said, down to the first cause. */
    private static String said(Throwable thrown) {
        StringBuilder said = new StringBuilder();
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < 10; i++) {
            said.append(cause.getMessage()).append('\n');
            cause = cause.getCause();
        }
        return said.toString();
    }
}
