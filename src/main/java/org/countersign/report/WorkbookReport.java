package org.countersign.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.countersign.audit.Audit;
import org.countersign.report.sheet.WorkbookSheets;
import org.countersign.workbook.Book;
import org.countersign.workbook.Imprint;

/** Writes an audit as an Excel workbook; the same audit always gives the same bytes. */
public final class WorkbookReport {

    /** The custom property by which intake knows a report of ours, to leave it unread. */
    public static final String MARK = "countersign-report";

    private WorkbookReport() {}

    public static void write(Audit audit, OutputStream out) throws IOException {
        write(audit, Map.of(), out);
    }

    /** The same with what people decided about findings, by the keys of these. */
    public static void write(Audit audit, Map<String, Followed> followed, OutputStream out) throws IOException {
        try (Book book = new Book(imprint(audit), WorkbookSheets.RATINGS)) {
            WorkbookSheets.addTo(book, audit, followed);
            book.write(out);
        }
    }

    private static Imprint imprint(Audit audit) {
        return new Imprint(
                "Vendor contract audit: " + audit.name(),
                audit.verdict().decision().words() + ", as of " + audit.asOf(),
                List.of(
                        "vendor audit",
                        "contract",
                        "red amber green",
                        audit.policy().name()),
                audit.asOf(),
                "Confidential",
                Map.of(MARK, "1"));
    }
}
