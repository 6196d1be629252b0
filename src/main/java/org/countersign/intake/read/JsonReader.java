package org.countersign.intake.read;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.countersign.intake.guard.Document;

/** Knows our own reports again, so that a report is never taken for evidence; reads no other JSON. */
final class JsonReader implements Reader {
    private static final Pattern OURS = Pattern.compile("\"format\"\\s*:\\s*\"countersign-audit\"");

    @Override
    public Contents read(Document document, Notes notes) {
        String head = new String(document.head(4096), StandardCharsets.UTF_8);
        return OURS.matcher(head).find() ? new Contents.Ignored("report", OWN_REPORT) : Readers.unsupported(document);
    }

    static final String OWN_REPORT = "is a report that Countersign wrote, and is no evidence";
}
