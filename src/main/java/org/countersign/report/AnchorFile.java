package org.countersign.report;

import org.jspecify.annotations.Nullable;

/**
 * The anchor of a trail as it is kept elsewhere, such as beside a report: with it, a trail that was cut or made anew shows.
 *
 * @param count how many entries the trail had
 * @param head the hash of the last of them
 * @param review the report beside which it is kept, with {@code audit} and the SHA-256 of its bytes; absent otherwise
 */
public record AnchorFile(
        String format,
        int version,
        long count,
        String head,
        @Nullable String review,
        @Nullable Integer audit,
        @Nullable String workbook,
        @Nullable String json) {
    public static final String FORMAT = "countersign-anchor";

    /** The anchor alone. */
    public static AnchorFile of(long count, String head) {
        return new AnchorFile(FORMAT, 1, count, head, null, null, null, null);
    }

    public AnchorFile beside(String name, int number, @Nullable String workbookHash, @Nullable String jsonHash) {
        return new AnchorFile(format, version, count, head, name, number, workbookHash, jsonHash);
    }
}
