package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.input;
import static org.countersign.intake.Dossiers.notes;
import static org.countersign.intake.Dossiers.read;
import static org.countersign.intake.Dossiers.whyNothing;
import static org.countersign.intake.Dossiers.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.facts.Input;
import org.countersign.facts.Person;
import org.countersign.intake.guard.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

    private static final int GIGABYTE = 1024 * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void aMissingFolderIsNamed() {
        assertThat(whyNothing(folder.resolve("nowhere")))
                .contains("nowhere")
                .contains("does not exist")
                .contains("check");
    }

    @Test
    void anEmptyFolderSaysWhatToPutIntoIt() {
        assertThat(whyNothing(folder)).contains("is empty").contains("kit");
    }

    @Test
    void aFolderWithNothingButAReadmeHoldsNothingToAudit() {
        write(folder.resolve("README.md"), "A story");

        assertThat(whyNothing(folder)).contains("holds nothing to audit");
    }

    @Test
    void aFileThatMayNotBeOpenedIsSaidToBeSo() throws Exception {
        roster();
        Path secret = folder.resolve("secret.csv");
        write(secret, "Name,Role", "Jan Próbny,Tester");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));

        assertThat(NotesOf.readByAnybody(folder, secret).lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("secret.csv NOT_READ")
                        .contains("may not be opened", "ask for the right"))
                .anySatisfy(line -> assertThat(line).startsWith("roster.csv READ"));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        roster();
        Files.createSymbolicLink(folder.resolve("linked.csv"), folder.resolve("roster.csv"));

        refused("linked.csv", "is a link");
    }

    @Test
    void aWrongEndingIsNamedWithTheRightOne() throws IOException {
        Books.with("Roster", List.of(List.of("Name", "Role"), List.of("Jan Próbny", "Tester")))
                .save(folder.resolve("kit.xlsx"));
        Files.move(folder.resolve("kit.xlsx"), folder.resolve("roster2.csv"));
        write(folder.resolve("table.xlsx"), "Name,Role");
        Files.writeString(folder.resolve("scan.csv"), "%PDF-1.7 and so on");
        roster();

        refused("roster2.csv", "is named .csv but is a workbook or a zip archive", "rename it to .xlsx");
        refused("table.xlsx", "is named .xlsx but is a text file");
        refused("scan.csv", "is a PDF document");
    }

    @Test
    void aWorkbookWithAPasswordIsToBeSavedWithout() throws Exception {
        roster();
        EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.agile);
        encryption.getEncryptor().confirmPassword("secret");
        try (POIFSFileSystem office = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Roster");
            try (OutputStream encrypted = encryption.getEncryptor().getDataStream(office)) {
                workbook.write(encrypted);
            }
            try (OutputStream out = Files.newOutputStream(folder.resolve("locked.xlsx"))) {
                office.writeFilesystem(out);
            }
        }

        refused("locked.xlsx", "is protected by a password; save it without and try again");
    }

    @Test
    void aWorkbookThatBreaksOffIsDamaged() throws IOException {
        roster();
        Books.with("Roster", List.of(List.of("Name", "Role"), List.of("Jan Próbny", "Tester")))
                .save(folder.resolve("whole.xlsx"));
        byte[] whole = Files.readAllBytes(folder.resolve("whole.xlsx"));
        Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2));

        refused("half.xlsx", "is damaged");
    }

    @Test
    void aDamagedArchiveIsNothingToAudit() throws IOException {
        Files.write(folder.resolve("dossier.zip"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});

        assertThat(whyNothing(folder.resolve("dossier.zip")))
                .contains("dossier.zip")
                .contains("damaged")
                .contains("pack");
    }

    @Test
    void anEmptyFileHoldsNotOneByte() throws IOException {
        roster();
        Files.createFile(folder.resolve("empty.csv"));

        refused("empty.csv", "is empty");
    }

    @Test
    void aFormatThatIsNotReadYetIsSaidToBeSo() throws IOException {
        roster();
        Files.writeString(folder.resolve("plan.dwg"), "AC1027");
        Files.writeString(folder.resolve("notes.rtf"), "{\\rtf1 Some notes}");

        refused("plan.dwg", "does not read .dwg files yet");
        refused("notes.rtf", "does not read .rtf files yet");
    }

    @Test
    void aFormThatIsNoYamlNamesTheLine() {
        roster();
        write(folder.resolve("engagement.yaml"), "engagement:", "  vendor: [unclosed");

        refused("engagement.yaml", "is not valid YAML", "line");
    }

    @Test
    void aFormWhoseNamesRepeatIsNotGuessedAt() {
        roster();
        write(folder.resolve("engagement.yaml"), "engagement:", "  vendor: One", "  vendor: Two");

        refused("engagement.yaml", "is not valid YAML");
    }

    @Test
    void aBombOfAGigabyteInAnArchiveIsRefusedAsTooLarge() throws IOException {
        zip(
                folder.resolve("bomb.zip"),
                new TreeMap<>(Map.of("roster.csv", "Name,Role\nJan Próbny,Tester")),
                "bomb.csv");
        Dossier dossier = read(folder.resolve("bomb.zip"));

        assertThat(input(dossier, "bomb.csv").outcome()).isEqualTo(Input.Outcome.NOT_READ);
        assertThat(notes(dossier, "bomb.csv")).singleElement().asString().contains("too large");
        assertThat(facts(dossier, Person.class)).hasSize(1);
    }

    @Test
    void aBombOfAGigabyteInAWorkbookIsRefusedAsTooLarge() throws IOException {
        roster();
        zip(folder.resolve("bomb.xlsx"), new TreeMap<>(Map.of("[Content_Types].xml", "<Types/>")), "xl/bomb.xml");

        refused("bomb.xlsx", "too large");
    }

    @Test
    void allThatAnArchiveUnpacksToIsCounted() throws IOException {
        Map<String, String> files = new TreeMap<>();
        String lines = "Name,Role\n" + "Jan Próbny,Tester\n".repeat(500);
        List.of("a.csv", "b.csv", "c.csv", "d.csv").forEach(name -> files.put(name, lines));
        zip(folder.resolve("large.zip"), files, null);
        Limits limits = new Limits(20_000, 20_000, 20_000, 10, 100_000);
        Dossier dossier = (Dossier) Intake.read(folder.resolve("large.zip"), Dossiers.VOCABULARY, limits, file -> {});

        assertThat(notes(dossier, "d.csv")).singleElement().asString().contains("archive is too large");
    }

    @Test
    void moreFilesThanTheLimitAreNotRead() {
        List.of("a.csv", "b.csv", "c.csv")
                .forEach(name -> write(folder.resolve(name), "Name,Role", "Jan Próbny,Tester"));
        Limits limits = new Limits(1000, 1000, 1000, 2, 100);
        Dossier dossier = (Dossier) Intake.read(folder, Dossiers.VOCABULARY, limits, file -> {});

        assertThat(dossier.inputs())
                .filteredOn(input -> input.outcome() == Input.Outcome.NOT_READ)
                .hasSize(1);
        assertThat(dossier.inputs().toString()).contains("more than 2 files");
    }

    @Test
    void namesThatLeadOutOfAnArchiveAreNotUnpacked() throws IOException {
        zip(
                folder.resolve("slip.zip"),
                new TreeMap<>(Map.of("../out.csv", "Name,Role", "/abs.csv", "Name,Role")),
                null);
        Dossier dossier = read(folder.resolve("slip.zip"));

        assertThat(dossier.inputs())
                .hasSize(2)
                .allSatisfy(input -> assertThat(input.notes().toString()).contains("leads out of the archive"));
    }

    @Test
    void namesInAnArchiveKeepTheirLetters() throws IOException {
        zip(
                folder.resolve("d.zip"),
                new TreeMap<>(Map.of("lista pracowników/zespół.csv", "Name,Role\nJan,Tester")),
                null);

        assertThat(read(folder.resolve("d.zip")).inputs())
                .extracting(Input::file)
                .containsExactly("lista pracowników/zespół.csv");
    }

    @Test
    void ourOwnReportsAreNoEvidence() throws IOException {
        roster();
        write(folder.resolve("report.json"), "{\"format\": \"countersign-audit\", \"version\": 1}");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("report.xlsx"))) {
            workbook.createSheet("Summary").createRow(0).createCell(0).setCellValue("DO NOT SIGN");
            workbook.getProperties().getCustomProperties().addProperty("countersign-report", "1");
            workbook.write(out);
        }

        assertThat(input(read(folder), "report.json").outcome()).isEqualTo(Input.Outcome.IGNORED);
        assertThat(input(read(folder), "report.xlsx").outcome()).isEqualTo(Input.Outcome.IGNORED);
    }

    @Test
    void hiddenFilesAndLocksAreIgnoredWithTheReason() {
        roster();
        write(folder.resolve(".git/config"), "x");
        write(folder.resolve("~$kit.xlsx"), "x");
        Dossier dossier = read(folder);

        assertThat(input(dossier, ".git/config").outcome()).isEqualTo(Input.Outcome.IGNORED);
        assertThat(notes(dossier, "~$kit.xlsx")).singleElement().asString().contains("lock");
    }

    /** The file was not read for these reasons, and everything else still was. */
    private void refused(String file, String... why) {
        Dossier dossier = read(folder);
        assertThat(input(dossier, file).outcome()).isEqualTo(Input.Outcome.NOT_READ);
        assertThat(notes(dossier, file))
                .singleElement()
                .asString()
                .contains(why)
                .doesNotContain("Exception");
        assertThat(facts(dossier, Person.class)).extracting(Person::name).contains("Ola Próbna");
    }

    private void roster() {
        write(folder.resolve("roster.csv"), "Name,Role", "Ola Próbna,Tester");
    }

    private static void zip(Path file, Map<String, String> files, @Nullable String bomb) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
            if (bomb != null) {
                zip.putNextEntry(new ZipEntry(bomb));
                byte[] nothing = new byte[1024 * 1024];
                for (int written = 0; written < GIGABYTE; written += nothing.length) {
                    zip.write(nothing);
                }
            }
        }
    }
}
