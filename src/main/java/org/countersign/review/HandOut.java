package org.countersign.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.countersign.audit.Audit;
import org.countersign.report.Followed;
import org.countersign.report.JsonReport;
import org.countersign.report.WorkbookReport;

/** The reports that are made of each audit; one more here is stored, listed and downloaded like the others. */
public enum HandOut {
    WORKBOOK(
            "xlsx",
            "Workbook",
            "for lawyers: findings, evidence, requests to the vendor, dates",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            WorkbookReport::write),
    JSON(
            "json",
            "JSON",
            "for programs: countersign-audit, version 1",
            "application/json",
            (audit, followed, out) -> JsonReport.write(audit, out));

    private final String format;
    private final String title;
    private final String use;
    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // each is a method of a class without state
    private final Writing writing;

    HandOut(String format, String title, String use, String mediaType, Writing writing) {
        this.format = format;
        this.title = title;
        this.use = use;
        this.mediaType = mediaType;
        this.writing = writing;
    }

    /** Writes an audit in one format. */
    private interface Writing {
        void write(Audit audit, Map<String, Followed> followed, OutputStream out) throws IOException;
    }

    /** By which it is stored and addressed; the end of its file's name as well. */
    public String format() {
        return format;
    }

    public String title() {
        return title;
    }

    /** What it is good for. */
    public String use() {
        return use;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Writes it with what people decided about findings, as far as the format has a place for it. */
    void write(Audit audit, Map<String, Followed> followed, OutputStream out) throws IOException {
        writing.write(audit, followed, out);
    }

    public static Optional<HandOut> of(String format) {
        return Arrays.stream(values())
                .filter(each -> each.format.equals(format))
                .findFirst();
    }
}
