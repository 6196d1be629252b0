package org.countersign.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.intake.Intake;
import org.countersign.report.ReportFiles;
import org.countersign.vocabulary.Corrections;
import org.countersign.vocabulary.Settlement;
import org.countersign.vocabulary.SettlementFile;
import org.countersign.vocabulary.VocabularyReader;
import org.jspecify.annotations.Nullable;

/** Keeps settlements beside the dossier, and those about layouts in a rules folder too where that is wished. */
final class SettlementStore {
    private final Path beside;
    private final @Nullable Path remembered;

    SettlementStore(Path dossier, @Nullable Path rules) {
        Path path = dossier.toAbsolutePath().normalize();
        this.beside = SettlementFile.beside(path, Intake.name(path));
        this.remembered = rules == null ? null : rules.resolve(VocabularyReader.REMEMBERED);
    }

    /** Adds one to the file, which is written anew at once: an answer that was given is not lost. */
    void keep(Settlement settlement, boolean ofLayout) throws IOException {
        add(beside, settlement);
        if (ofLayout && remembered != null) {
            add(remembered, settlement);
        }
    }

    Path file() {
        return beside;
    }

    private static void add(Path file, Settlement settlement) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        Map<String, Settlement> all = new LinkedHashMap<>(SettlementFile.parse(file, before));
        all.put(settlement.key(), settlement);
        String yaml = SettlementFile.yaml(all.values()) + Corrections.yaml(Corrections.parse(file, before));
        ReportFiles.write(file, stream -> stream.write(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
