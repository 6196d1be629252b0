package org.countersign.intake.read;

import java.nio.file.Path;
import java.util.List;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Objection;
import org.countersign.vocabulary.YamlFile;

/** Reads {@code engagement.yaml}, sections of names and values, and lists of rows as tables. */
final class YamlReader implements Reader {
    private static final String KIND = "form";

    @Override
    public Contents read(Document document, Notes notes) {
        String text = PlainText.of(document, notes);
        try {
            Object root = YamlFile.parse(Path.of("yaml"), text);
            if (root == null) {
                notes.remark(document.path(), "", "is not filled in yet");
                return new Contents.Legible(KIND, List.of(), List.of(), List.of());
            }
            Structure structure = new Structure(document.path());
            return structure.read(root)
                    ? structure.contents(KIND)
                    : new Contents.NotReadable(
                            KIND,
                            Objection.unsupported("holds no section such as \"engagement:\"; start from the kit's"
                                    + " engagement.yaml"));
        } catch (YamlFile.Malformed e) {
            return new Contents.NotReadable(
                    KIND, Objection.damaged("is not valid YAML (" + place(e) + "); correct it there"));
        }
    }

    private static String place(YamlFile.Malformed malformed) {
        return malformed.line() > 0 ? "line " + malformed.line() + ", column " + malformed.column() : malformed.what();
    }
}
