package org.countersign.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.countersign.intake.guard.Guard;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Offered;
import org.countersign.intake.read.Contents;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Readers;

/** Whatever bytes a file holds, whatever it is called: it gets an outcome, and the words of it are for people. */
class ReadersFuzzTest {
    private static final List<String> ENDINGS =
            List.of("csv", "tsv", "txt", "md", "html", "json", "yaml", "eml", "zip", "xlsx", "ods", "pdf");

    @FuzzTest(maxDuration = "2m")
    void everyFileGetsAnOutcome(FuzzedDataProvider data) {
        String name = "file." + data.pickValue(ENDINGS);
        Offered offered = Guard.enclosures(Limits.USUAL).offer(name, data.consumeRemainingAsBytes());
        if (offered instanceof Offered.Opened opened) {
            Contents contents = Readers.read(opened.document(), new Notes());
            assertThat(contents.kind()).isNotBlank();
            if (contents instanceof Contents.NotReadable not) {
                assertThat(not.why()).isNotBlank().doesNotContain("Exception");
            }
        }
    }
}
