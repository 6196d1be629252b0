package org.countersign.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;

/** All samples; run it to write them anew into {@code sample-contracts/}. */
public final class SampleDossiers {

    private SampleDossiers() {}

    static List<Sample> all(Vocabulary vocabulary) throws IOException {
        return List.of(
                OutstaffingGood.sample(vocabulary),
                OutstaffingBad.sample(vocabulary),
                OutstaffingContradicted.sample(vocabulary),
                OutsourcingGood.sample(vocabulary),
                OutsourcingBad.sample(vocabulary),
                OutsourcingMisfit.sample(vocabulary),
                Hybrid.sample(vocabulary),
                AlmostEmpty.sample(vocabulary));
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "sample-contracts");
        for (Sample sample : all(VocabularyReader.read(Path.of("rules")))) {
            sample.write(folder);
        }
    }
}
