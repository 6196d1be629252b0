package org.countersign.intake.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Guard;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Obstacle;
import org.countersign.intake.guard.Offered;
import org.countersign.intake.read.Contents;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Readers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsReadTheSameInTheSecondProcess() throws IOException {
        Document kit = document(Path.of("sample-contracts/outstaffing-good/northlight-kit.xlsx"));
        Notes here = new Notes();
        Notes there = new Notes();
        try (Quarantine quarantine = new Quarantine(Limits.USUAL)) {
            assertThat(quarantine.readApart(kit, there)).isEqualTo(Readers.read(kit, here));
        }
        assertThat(there.said()).isEqualTo(here.said());
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() throws IOException {
        try (Quarantine quarantine = new Quarantine(Limits.USUAL.with(Duration.ofMillis(1), 384))) {
            refused(quarantine.read(pictured("slow.xlsx", 2000), new Notes()), Obstacle.FAULT, "took too long");
        }
    }

    @Test
    void afterAFileThatEatsAllMemoryTheNextIsStillRead() throws IOException {
        Document small = pictured("small.xlsx", 3);
        Document large = pictured("large.xlsx", 35_000);
        try (Quarantine quarantine = new Quarantine(Limits.USUAL.with(Duration.ofMinutes(1), 48))) {
            assertThat(rows(quarantine.read(small, new Notes()))).isEqualTo(3);
            refused(quarantine.read(large, new Notes()), Obstacle.TOO_LARGE, "memory", "split it");
            assertThat(rows(quarantine.read(small, new Notes()))).isEqualTo(3);
        }
    }

    @Test
    void theSameProcessServesForManyFilesAndIsGoneAfterwards() throws IOException {
        List<ProcessHandle> seen = new ArrayList<>();
        try (Quarantine quarantine = new Quarantine(Limits.USUAL)) {
            for (int i = 0; i < 3; i++) {
                quarantine.read(pictured("a" + i + ".xlsx", 2), new Notes());
                ProcessHandle.current().children().forEach(seen::add);
            }
        }
        assertThat(seen).hasSize(3);
        assertThat(seen.stream().distinct()).hasSize(1);
        assertThat(seen.get(0).isAlive()).isFalse();
    }

    @Test
    void nothingIsLeftInTheFolderForTemporaryFiles() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = list(temporary);
        try (Quarantine quarantine = new Quarantine(Limits.USUAL)) {
            quarantine.read(pictured("a.xlsx", 2), new Notes());
        }
        assertThat(list(temporary).stream()
                        .filter(path -> path.getFileName().toString().matches("countersign\\d+")))
                .isSubsetOf(before);
    }

    @Test
    void whereNoSecondProcessCanBeStartedOnlySmallFilesAreRead() throws IOException {
        WorkerCommand missing = new WorkerCommand(folder.resolve("no-java-here"), 64);
        Notes notes = new Notes();
        try (Quarantine quarantine = new Quarantine(Limits.USUAL, missing)) {
            assertThat(rows(quarantine.read(pictured("small.xlsx", 3), notes))).isEqualTo(3);
            refused(
                    quarantine.read(pictured("large.xlsx", 30_000), notes),
                    Obstacle.FAULT,
                    "none could be started",
                    "(.csv)");
        }
        assertThat(notes.of("small.xlsx").toString()).contains("without a process of its own");
    }

    @Test
    void aPlainSmallFileDoesNotPayForASecondProcess() throws IOException {
        Files.writeString(folder.resolve("roster.csv"), "Name,Role\nOla Próbna,Tester\n");
        try (Quarantine quarantine = new Quarantine(Limits.USUAL)) {
            quarantine.read(document(folder.resolve("roster.csv")), new Notes());
            quarantine.read(document(Path.of("sample-contracts/outstaffing-good/northlight-kit.xlsx")), new Notes());

            assertThat(ProcessHandle.current().children()).isEmpty();
        }
    }

    private static void refused(Contents contents, Obstacle obstacle, String... words) {
        assertThat(contents).isInstanceOf(Contents.NotReadable.class);
        Contents.NotReadable not = (Contents.NotReadable) contents;
        assertThat(not.objection().obstacle()).isEqualTo(obstacle);
        assertThat(not.why()).contains(words);
    }

    private static int rows(Contents contents) {
        return ((Contents.Legible) contents).tables().get(0).rows().size();
    }

    /** A workbook that is not trusted, as a picture stands in it. */
    private Document pictured(String name, int rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Roster");
            for (int row = 0; row < rows; row++) {
                sheet.createRow(row).createCell(0).setCellValue("Invented Person " + row);
                sheet.getRow(row).createCell(1).setCellValue("Tester " + row);
            }
            workbook.addPicture(new byte[] {1}, Workbook.PICTURE_TYPE_PNG);
            workbook.write(bytes);
            Files.write(folder.resolve(name), bytes.toByteArray());
        }
        return document(folder.resolve(name));
    }

    private static Document document(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        Guard.files(file, Limits.USUAL).forEach(offered -> {
            if (offered instanceof Offered.Opened opened) {
                documents.add(opened.document());
            }
        });
        return Objects.requireNonNull(documents.get(0));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        }
    }
}
