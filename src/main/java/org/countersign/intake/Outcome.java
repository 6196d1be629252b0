package org.countersign.intake;

import java.util.List;
import org.countersign.intake.guard.Document;
import org.countersign.intake.read.Contents;

/** What became of a file, before it is known whether anything in it was of use. */
record Outcome(String file, String sha256, Contents contents) {

    /** Of what was read only its kind is kept, as the tables of a whole dossier need not fit into memory. */
    static Outcome of(Document document, Contents contents) {
        Contents kept = contents instanceof Contents.Legible readable
                ? new Contents.Legible(readable.kind(), List.of(), List.of(), List.of())
                : contents;
        return new Outcome(document.path(), document.sha256(), kept);
    }
}
