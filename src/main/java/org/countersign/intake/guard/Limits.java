package org.countersign.intake.guard;

import java.time.Duration;
import java.util.Set;

/**
 * How much is opened before it counts as an attack or an accident.
 *
 * @param fileBytes the size of one file, packed or not
 * @param unpackedBytes the size of all that an archive holds, once unpacked
 * @param documentBytes the size of all parts of a zipped document, once unpacked; a parser needs a multiple of it. The
 *     sheets of a workbook may be ten times that, as their rows are read one by one
 * @param entries the files of a folder or an archive
 * @param ratio how many times larger than its packed form an archive may become
 * @param patience how long a small file may be read in the second process
 * @param workerMegabytes how much memory the second process has
 */
public record Limits(
        long fileBytes,
        long unpackedBytes,
        long documentBytes,
        int entries,
        int ratio,
        Duration patience,
        int workerMegabytes) {

    private static final Set<String> TEXTS = Set.of("csv", "tsv", "txt", "md", "yaml", "yml", "json", "html", "htm");
    private static final long MEGABYTE = 1024L * 1024L;

    /** What is opened unless somebody says otherwise. */
    public static final Limits USUAL = new Limits(64 * MEGABYTE, 192 * MEGABYTE, 96 * MEGABYTE, 10_000, 200);

    /** The bytes of a text, which takes several times as much while its letters are made out. */
    public static final long TEXT_BYTES = 32 * MEGABYTE;

    /** The rows of all tables of one file. */
    public static final int ROWS = 250_000;

    /** The filled cells of one file: facts of so many still fit into half a gigabyte. */
    public static final int CELLS = 1_000_000;

    /** How many documents may lie within one another: a workbook in an archive in a mail is the second within the mail. */
    public static final int DEPTH = 2;

    /** Limits of size, with the usual time and memory. */
    public Limits(long fileBytes, long unpackedBytes, long documentBytes, int entries, int ratio) {
        this(fileBytes, unpackedBytes, documentBytes, entries, ratio, Duration.ofSeconds(8), 384);
    }

    /** The same with another patience and another memory for the second process. */
    public Limits with(Duration otherPatience, int otherMegabytes) {
        return new Limits(fileBytes, unpackedBytes, documentBytes, entries, ratio, otherPatience, otherMegabytes);
    }

    /** How large the file of this name may be. */
    long bytes(String path) {
        return isText(path) ? Math.min(fileBytes, TEXT_BYTES) : fileBytes;
    }

    static boolean isText(String path) {
        return TEXTS.contains(Document.extension(path));
    }

    /** How long a file of so many bytes, unpacked, may be read: a second more for each 2 MB, and a minute at most. */
    public Duration patience(long bytes) {
        return patience.plusSeconds(Math.min(60, bytes / (2 * MEGABYTE)));
    }

    long sheetBytes() {
        return 10 * documentBytes;
    }

    /** A small archive may be packed as tightly as it likes. */
    public boolean isTooDense(long unpacked, long packed) {
        return unpacked > 4 * MEGABYTE && unpacked / Math.max(1, packed) > ratio;
    }

    public static String megabytes(long bytes) {
        return bytes / MEGABYTE + " MB";
    }
}
