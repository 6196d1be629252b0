package org.countersign.workbench.words;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.countersign.policy.FactEntry;
import org.countersign.report.PublishedJson;

/** The facts as JSON that an editor can complete from: {@code countersign-facts}, version 1. */
public final class FactsJson {

    private FactsJson() {}

    record FactsDocument(String format, int version, List<FactEntry> facts) {}

    public static void write(List<FactEntry> facts, OutputStream out) throws IOException {
        PublishedJson.write(new FactsDocument("countersign-facts", 1, facts), out);
    }
}
