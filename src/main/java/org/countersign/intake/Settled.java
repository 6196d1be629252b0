package org.countersign.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Guard;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Objection;
import org.countersign.intake.guard.Offered;
import org.countersign.intake.read.Contents;
import org.countersign.intake.read.Notes;
import org.countersign.vocabulary.Correction;
import org.countersign.vocabulary.Corrections;
import org.countersign.vocabulary.Settlement;
import org.countersign.vocabulary.SettlementFile;
import org.countersign.vocabulary.YamlFile;

/**
 * What people have settled about a dossier, which is an input like any other.
 *
 * @param input what became of the file; empty where there is none
 */
record Settled(Map<String, Settlement> byKey, List<Correction> corrections, Optional<Outcome> input) {
    private static final String KIND = "settlement";

    /** The settlements that lie beside the dossier. */
    static Settled beside(Path dossier, String name, Limits limits) throws IOException {
        Path file = SettlementFile.beside(dossier, name);
        if (!Files.exists(file)) {
            return new Settled(Map.of(), List.of(), Optional.empty());
        }
        List<Offered> offered = new ArrayList<>();
        Guard.files(file, limits).forEach(offered::add);
        return of(file, offered.get(0));
    }

    /** These, and those that are remembered where nothing else was settled for this dossier. */
    Map<String, Settlement> over(Map<String, Settlement> remembered) {
        Map<String, Settlement> all = new HashMap<>(remembered);
        all.putAll(byKey);
        return all;
    }

    /** A correction of a file that is not there is of no use, and says so where it stands. */
    void sayHomeless(List<Correction> homeless, Notes notes) {
        input.ifPresent(outcome -> homeless.forEach(each -> notes.remark(
                outcome.file(),
                each.file() + ", " + each.where(),
                "the correction to \"" + each.now() + "\" was not used, as no such file was read")));
    }

    private static Settled of(Path file, Offered offered) {
        if (offered instanceof Offered.Opened opened) {
            return of(file, opened.document());
        }
        Objection objection = offered instanceof Offered.Refused refused
                ? refused.objection()
                : Objection.unsupported(
                        "was passed over, as its name is that of a file which is no evidence; rename it");
        return refused(offered.path(), "", objection);
    }

    private static Settled of(Path file, Document document) {
        String yaml = new String(document.bytes(), StandardCharsets.UTF_8);
        try {
            Map<String, Settlement> settled = SettlementFile.parse(file.getFileName(), yaml);
            List<Correction> corrections = Corrections.parse(file.getFileName(), yaml);
            Contents contents = new Contents.Legible(KIND, List.of(), List.of(), List.of());
            return new Settled(
                    settled, corrections, Optional.of(new Outcome(document.path(), document.sha256(), contents)));
        } catch (YamlFile.Malformed e) {
            String why = "was not used: " + e.getMessage() + "; correct it, or settle again with countersign read"
                    + " --settle";
            return refused(document.path(), document.sha256(), Objection.damaged(why));
        }
    }

    private static Settled refused(String path, String sha256, Objection objection) {
        Contents contents = new Contents.NotReadable(KIND, objection);
        return new Settled(Map.of(), List.of(), Optional.of(new Outcome(path, sha256, contents)));
    }
}
