package org.countersign.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Enclosures;
import org.countersign.intake.guard.Guard;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Objection;
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
            Guard.files(file, Limits.USUAL)
                    .forEach(offered -> all.addAll(of(offered, Guard.enclosures(Limits.USUAL), quarantine)));
        } catch (IOException e) {
            all.add(new Opened(file.getFileName().toString(), "NO_ARCHIVE", ""));
        }
        return all;
    }

    private static List<Opened> of(Offered offered, Enclosures within, Quarantine quarantine) {
        if (offered instanceof Offered.Refused refused) {
            Objection objection = refused.objection();
            return List.of(new Opened(refused.path(), objection.obstacle().name(), objection.why()));
        } else if (offered instanceof Offered.PassedOver passed) {
            return List.of(new Opened(passed.path(), "IGNORED", passed.why()));
        }
        Document document = ((Offered.Opened) offered).document();
        Notes notes = new Notes();
        document.parts().remarks().forEach(remark -> notes.remark(document.path(), "", remark));
        Contents contents = quarantine.read(document, notes);
        List<Opened> all = new ArrayList<>(List.of(of(document.path(), contents, notes)));
        if (contents instanceof Contents.Legible legible) {
            Enclosures deeper = within.deeper();
            legible.enclosed()
                    .forEach(inner -> all.addAll(of(deeper.offer(inner.path(), inner.bytes()), deeper, quarantine)));
        }
        return all;
    }

    private static Opened of(String path, Contents contents, Notes notes) {
        if (contents instanceof Contents.NotReadable not) {
            return new Opened(path, not.objection().obstacle().name(), not.why());
        } else if (contents instanceof Contents.Ignored ignored) {
            return new Opened(path, "IGNORED", ignored.why());
        }
        String words = notes.of(path).stream()
                .map(note -> note.where().isEmpty() ? note.what() : note.where() + " " + note.what())
                .collect(Collectors.joining("; "));
        return new Opened(path, notes.lost(path) ? "PARTLY" : "READ", words);
    }
}
