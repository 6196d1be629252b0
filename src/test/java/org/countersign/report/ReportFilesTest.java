package org.countersign.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aReportIsWrittenIntoAFolderThatIsMadeForIt() throws IOException {
        Path file = folder.resolve("new/report.json");
        ReportFiles.write(file, out -> out.write('1'));
        assertThat(file).hasContent("1");
    }

    @Test
    void aReportThatFailsHalfwayLeavesTheOldOneAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "old");
        assertThatThrownBy(() -> ReportFiles.write(file, out -> {
                    out.write('n');
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining(only -> only.equals(file));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aNewReportTakesThePlaceOfTheOldOne() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "old and longer");
        ReportFiles.write(file, out -> out.write('2'));
        assertThat(file).hasContent("2");
    }
}
