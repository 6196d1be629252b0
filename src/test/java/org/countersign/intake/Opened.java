package org.countersign.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.countersign.intake.guard.Guard;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Offered;
import org.countersign.intake.read.Contents;
import org.countersign.intake.read.Notes;
import org.countersign.intake.worker.Quarantine;

/**
 * What opening one file comes to, as the tables of hostile files say it.
 *
 * @param outcome READ, PARTLY, IGNORED, or the obstacle
 * @param words whatever was said about it
 */
record Opened(String file, String outcome, String words) {

    /** A file or, of an archive, each file in it. */
    static List<Opened> of(Path file, Quarantine quarantine) {
        List<Opened> all = new ArrayList<>();
        try {
            Guard.files(file, Limits.USUAL).forEach(offered -> all.add(of(offered, quarantine)));
        } catch (java.io.IOException e) {
            all.add(new Opened(file.getFileName().toString(), "NO_ARCHIVE", ""));
        }
        return all;
    }

    private static Opened of(Offered offered, Quarantine quarantine) {
        if (offered instanceof Offered.Refused refused) {
            return new Opened(
                    refused.path(),
                    refused.objection().obstacle().name(),
                    refused.objection().why());
        } else if (offered instanceof Offered.Opened opened) {
            Notes notes = new Notes();
            opened.document().parts().remarks().forEach(remark -> notes.remark(offered.path(), "", remark));
            return of(offered.path(), quarantine.read(opened.document(), notes), notes);
        }
        return new Opened(offered.path(), "IGNORED", ((Offered.PassedOver) offered).why());
    }

    private static Opened of(String path, Contents contents, Notes notes) {
        if (contents instanceof Contents.NotReadable not) {
            return new Opened(path, not.objection().obstacle().name(), not.why());
        } else if (contents instanceof Contents.Ignored ignored) {
            return new Opened(path, "IGNORED", ignored.why());
        }
        String words = notes.of(path).toString();
        return new Opened(path, notes.lost(path) ? "PARTLY" : "READ", words);
    }
}
