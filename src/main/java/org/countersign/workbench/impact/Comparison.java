package org.countersign.workbench.impact;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.countersign.audit.Audit;
import org.countersign.audit.Auditor;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.NothingToAudit;
import org.countersign.intake.Reading;
import org.countersign.vocabulary.Vocabulary;

/** Judges dossiers by two versions of a policy as of the same day. */
public record Comparison(Auditor before, Auditor after, LocalDate asOf) {

    /** What becomes of the dossiers; those in which there is nothing to audit are told and left out. */
    public Impact of(List<Path> dossiers, Consumer<NothingToAudit> nothing) {
        List<Review> reviews = dossiers.stream()
                .flatMap(dossier -> review(dossier, nothing).stream())
                .toList();
        return new Impact(asOf, before.version(), after.version(), reviews);
    }

    private List<Review> review(Path dossier, Consumer<NothingToAudit> nothing) {
        Vocabulary words = after.policy().vocabulary();
        Reading now = Intake.read(dossier, words);
        if (now instanceof NothingToAudit why) {
            nothing.accept(why);
            return List.of();
        }
        // Other words would read the same files otherwise, and that too is what the change does.
        Reading then = before.policy().vocabulary().equals(words)
                ? now
                : Intake.read(dossier, before.policy().vocabulary());
        return List.of(Review.of(audit(before, (Dossier) then), audit(after, (Dossier) now)));
    }

    private Audit audit(Auditor auditor, Dossier dossier) {
        return auditor.audit(dossier.name(), dossier.inputs(), dossier.facts(), asOf);
    }
}
