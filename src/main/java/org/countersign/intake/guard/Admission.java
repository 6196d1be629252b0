package org.countersign.intake.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Holds what a file is against what its name says, before a parser sees it. */
final class Admission {
    private static final Set<String> OLD_OFFICE = Set.of("xls", "msg", "doc", "ppt");
    private static final Set<String> ZIPPED =
            Set.of("xlsx", "xlsm", "docx", "docm", "pptx", "odt", "ods", "xlsb", "zip");
    private static final Set<String> TEXTS =
            Set.of("csv", "tsv", "txt", "yaml", "yml", "json", "md", "html", "htm", "eml");

    private Admission() {}

    static Offered of(Document document, Limits limits) {
        Objection objection = objection(document);
        if (objection != null) {
            return new Offered.Refused(document.path(), document.sha256(), objection);
        }
        // The files of an archive are counted one by one when they are unpacked, so that one of them spoils only
        // itself.
        return Content.of(document) == Content.ZIP && !document.extension().equals("zip")
                ? Container.offered(document, limits)
                : new Offered.Opened(document);
    }

    private static @Nullable Objection objection(Document document) {
        String extension = document.extension();
        if (document.isEmpty()) {
            return Objection.damaged("is empty: it holds not one byte; ask for it again");
        }
        return switch (Content.of(document)) {
            case OFFICE_BINARY -> officeBinary(document);
            case ZIP -> zipped(extension);
            case PDF -> extension.equals("pdf") ? null : wrongName(extension, "a PDF document", "pdf");
            case WEB_PAGE -> isNoText(extension) ? wrongName(extension, "a web page", "html") : text(document);
            case TEXT -> isNoText(extension) ? wrongName(extension, "a text file", "csv") : text(document);
            case BINARY ->
                TEXTS.contains(extension) || isNoText(extension)
                        ? Objection.unsupported("is named ." + extension
                                + " but holds something else; open it in the program that made it and save it as ."
                                + extension)
                        : null;
        };
    }

    private static boolean isNoText(String extension) {
        return ZIPPED.contains(extension) || OLD_OFFICE.contains(extension);
    }

    private static @Nullable Objection officeBinary(Document document) {
        try (POIFSFileSystem office = new POIFSFileSystem(document.open())) {
            if (office.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return ZipDirectory.ENCRYPTED;
            }
        } catch (IOException | RuntimeException e) {
            return Objection.damaged("is damaged; open it in Office, save it again and try again");
        }
        String extension = document.extension();
        return OLD_OFFICE.contains(extension)
                ? null
                : Objection.unsupported("is named ." + extension
                        + " but is a file of Office 97-2003; open it and save it as it is named");
    }

    private static @Nullable Objection zipped(String extension) {
        return ZIPPED.contains(extension) ? null : wrongName(extension, "a workbook or a zip archive", "xlsx");
    }

    private static @Nullable Objection text(Document document) {
        byte[] head = document.head(Prolog.LENGTH);
        return Prolog.isUnsafe(head, head.length)
                ? Objection.unsupported(
                        "is not opened: it begins with a DOCTYPE, by which a document can reach for other"
                                + " files or grow without end; ask for the same as a table or a workbook")
                : null;
    }

    private static Objection wrongName(String extension, String what, String right) {
        return Objection.unsupported(
                "is named ." + extension + " but is " + what + "; if that is right, rename it to ." + right);
    }

    /** What a file is by its first bytes. */
    private enum Content {
        OFFICE_BINARY,
        ZIP,
        PDF,
        WEB_PAGE,
        TEXT,
        BINARY;

        static Content of(Document document) {
            if (document.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
                return OFFICE_BINARY;
            } else if (document.startsWith('P', 'K', 3, 4) || document.startsWith('P', 'K', 5, 6)) {
                return ZIP;
            } else if (document.startsWith('%', 'P', 'D', 'F')) {
                return PDF;
            }
            boolean sixteenBits = document.startsWith(0xFF, 0xFE) || document.startsWith(0xFE, 0xFF);
            byte[] bytes = document.head(4096);
            String head = new String(bytes, StandardCharsets.ISO_8859_1);
            if (!sixteenBits && head.indexOf('\0') >= 0) {
                return Utf16.unmarked(bytes).isPresent() ? TEXT : BINARY;
            }
            String words = head.toLowerCase(Locale.ROOT);
            return words.contains("<html") || words.contains("<table") ? WEB_PAGE : TEXT;
        }
    }
}
