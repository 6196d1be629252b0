package org.countersign.intake.read;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Kinds;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Objection;

/** The one door to all formats: whatever a parser throws becomes a plain sentence here and goes no further. */
public final class Readers {
    private static final Map<String, Reader> BY_EXTENSION = Map.of(
            "xlsx", new WorkbookReader(),
            "xlsm", new WorkbookReader(),
            "csv", new DelimitedReader(),
            "tsv", new DelimitedReader(),
            "yaml", new YamlReader(),
            "yml", new YamlReader(),
            "json", new JsonReader());

    private Readers() {}

    /** Whether there is a reader for files of its name. */
    public static boolean canRead(Document document) {
        return BY_EXTENSION.containsKey(document.extension());
    }

    public static Contents read(Document document, Notes notes) {
        Reader reader = BY_EXTENSION.getOrDefault(document.extension(), (unread, any) -> unsupported(unread));
        try {
            return limited(document, reader.read(document, notes));
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
        boolean tooLong = contents instanceof Contents.Legible readable
                && readable.tables().stream().anyMatch(table -> table.rows().size() > Limits.ROWS);
        return tooLong
                ? not(document, Objection.tooLarge("is too large: it has more than " + Limits.ROWS + " rows; split it"))
                : contents;
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
        String said = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("zip bomb")) {
            return Objection.tooLarge(
                    "is too large: once unpacked it is far more than its size says; ask where it comes from");
        } else if (said.contains("strict ooxml")) {
            return Objection.unsupported(
                    "is saved as \"Strict Open XML\", which is not read; save it as an ordinary Excel workbook (.xlsx)");
        } else if (thrown instanceof ZipException || thrown instanceof EOFException) {
            return Objection.damaged("is damaged: it breaks off or its parts do not fit; save it again and try again");
        }
        return Objection.damaged(
                "could not be read as what its name says; open it in the program that made it, save it again and try"
                        + " again");
    }
}
