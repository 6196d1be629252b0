package org.countersign.intake.read;

import java.util.List;
import org.countersign.intake.guard.Guard;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Objection;
import org.countersign.intake.guard.Offered;

/** Sends bytes through the guard and the one door. */
final class ReadBytes {

    private ReadBytes() {}

    static Contents of(String name, byte[] bytes, Notes notes) {
        Offered offered = Guard.enclosures(Limits.USUAL).offer(name, bytes);
        return offered instanceof Offered.Opened opened
                ? Readers.read(opened.document(), notes)
                : new Contents.NotReadable("refused", Objection.unsupported(offered.toString()));
    }

    /** The lines of text, each behind its number. */
    static List<String> lines(String name, byte[] bytes) {
        Contents contents = of(name, bytes, new Notes());
        if (contents instanceof Contents.Legible legible) {
            return legible.prose().stream()
                    .flatMap(prose -> prose.lines().stream())
                    .map(line -> line.number() + " " + line.text())
                    .toList();
        }
        throw new AssertionError(contents);
    }
}
