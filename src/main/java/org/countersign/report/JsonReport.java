package org.countersign.report;

import java.io.IOException;
import java.io.OutputStream;
import org.countersign.audit.Audit;
import org.countersign.report.json.AuditJson;

/** Writes an audit as JSON, version 1. */
public final class JsonReport {

    private JsonReport() {}

    public static void write(Audit audit, OutputStream out) throws IOException {
        PublishedJson.write(AuditJson.of(audit), out);
    }
}
