package org.countersign.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.cli.Main;
import org.countersign.cli.Terminal;
import org.countersign.policy.TinyPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deciding in Excel: out into a workbook, and back into the files of the policy. */
class DecisionSheetTest {

    @TempDir
    private Path folder;

    private Path rules = Path.of("");
    private Path sheet = Path.of("");
    private String said = "";

    @BeforeEach
    void aPolicyInASheet() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        sheet = folder.resolve("sheet.xlsx");
        new TinyPolicy(rules)
                .with("first", "TST-01", "mandatory: true   # as the board wants it", "evidence: [roster]");
        export();
    }

    @Test
    void aNumberChangesInItsFieldAndNowhereElse() throws IOException {
        String before = text("thresholds.csv");
        put("Thresholds", "attrition.red.percent", "value", 20.5);
        assertThat(take()).isZero();
        assertThat(said).contains("attrition.red.percent, value: 25 → 20.5").contains("1 files changed");
        assertThat(text("thresholds.csv"))
                .isEqualTo(before.replace("attrition.red.percent,25,", "attrition.red.percent,20.5,"));
    }

    @Test
    void aReasonWithCommasAndQuotesIsWrittenAsASheetNeedsIt() throws IOException {
        put("Thresholds", "attrition.red.percent", "unit", "percent, \"a year\"");
        assertThat(take()).isZero();
        assertThat(text("thresholds.csv")).contains("attrition.red.percent,25,\"percent, \"\"a year\"\"\",");
    }

    @Test
    void aSettingChangesInItsLineAndRemarksStay() throws IOException {
        String before = text("first/TST-01.md");
        put("Checks", "TST-01", "mandatory", "no");
        put("Checks", "TST-01", "fix", "Mend it: at once # really");
        put("Checks", "TST-01", "evidence", "roster, ndas");
        put("Checks", "TST-01", "fallback", "Less");
        assertThat(take()).isZero();
        assertThat(text("first/TST-01.md"))
                .isEqualTo(before.replace("mandatory: true   #", "mandatory: false #")
                        .replace("fix: Mend it", "fix: \"Mend it: at once # really\"")
                        .replace("evidence: [roster]\n", "evidence: [roster, ndas]\nfallback: Less\n"));
    }

    @Test
    void aTextChangesBelowTheFrontMatter() throws IOException {
        String before = text("first/TST-01.md");
        put("Texts", "TST-01", "text", "**What.** Another text.\n\nIn two paragraphs.");
        assertThat(take()).isZero();
        assertThat(text("first/TST-01.md"))
                .isEqualTo(before.replace("Text.", "**What.** Another text.\n\nIn two paragraphs."));
    }

    @Test
    void whatIsWrongPointsAtItsCellAndNothingIsWritten() throws IOException {
        Map<String, String> before = files();
        put("Thresholds", "attrition.red.percent", "value", "a quarter");
        put("Thresholds", "attrition.amber.percent", "value", 14);
        put("Checks", "TST-01", "waivable", "perhaps");
        assertThat(take()).isEqualTo(5);
        assertThat(said)
                .containsPattern("Thresholds!B\\d+: \"a quarter\" is no number")
                .contains("Checks!F4: write yes or no, not \"perhaps\"")
                .contains("Nothing was changed.");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatThePolicyRefusesPointsAtItsCellToo() throws IOException {
        Map<String, String> before = files();
        put("Checks", "TST-01", "evidence", "rooster");
        assertThat(take()).isEqualTo(5);
        assertThat(said).contains("Checks!G4: evidence: there is no \"rooster\"; did you mean \"roster\"?");
        put("Checks", "TST-01", "evidence", "roster");
        put("Checks", "TST-01", "models", "insourcing");
        assertThat(take()).isEqualTo(5);
        assertThat(said).contains("Checks!C4: ").contains("there is no \"insourcing\"");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFormulaAndAnUnknownRowAreNotTakenOver() throws IOException {
        change(book -> {
            cell(book.getSheet("Thresholds"), "attrition.red.percent", "value").setCellFormula("10+10");
            cell(book.getSheet("Checks"), "TST-01", "check").setCellValue("TST-09");
        });
        assertThat(take()).isEqualTo(5);
        assertThat(said).contains("this is a formula").contains("Checks!A4: there is no check \"TST-09\"");
    }

    @Test
    void aSheetOfAnOlderStateIsRefusedInsteadOfUndoingWhatCameSince() throws IOException {
        Files.writeString(rules.resolve("first/TST-01.md"), text("first/TST-01.md") + "More.\n");
        put("Thresholds", "attrition.red.percent", "value", 20);
        assertThat(take()).isEqualTo(5);
        assertThat(said).contains("the policy was changed since this sheet was exported");
    }

    @Test
    void anotherFileIsNoDecisionSheet() throws IOException {
        Files.writeString(sheet, "this is no workbook");
        assertThat(take()).isEqualTo(5);
        assertThat(said).contains("is no Excel workbook").doesNotContain("Exception");
    }

    @Test
    void aRoundTripWithoutChangesLeavesEveryByteOfTheBundledPolicy() throws IOException {
        copyBundled();
        export();
        change(book -> {});
        Map<String, String> before = files();
        assertThat(take()).isZero();
        assertThat(said).contains("nothing was changed");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whateverIsChangedComesBackAsItWasEntered() throws IOException {
        long seed = 20260301;
        Random random = new Random(seed);
        String[] words = {
            "yes",
            "no: not yet",
            "12",
            "1.0",
            "true",
            "# none",
            "a, b",
            "\"so\" it's",
            "[x]",
            "}y{",
            "- z",
            "null",
            "~",
            "2026-01-01",
            "ä ö → ≥",
            "a\\b",
            "'quoted'",
            "*star",
            "&and",
            "!bang",
            "%",
            "@at",
            "?",
            "| pipe"
        };
        for (int i = 0; i < 40; i++) {
            String word = words[random.nextInt(words.length)] + (random.nextBoolean() ? " x" : "");
            String setting = new String[] {"title", "position", "fallback", "fix", "ask"}[random.nextInt(5)];
            export();
            put("Checks", "TST-01", setting, word);
            assertThat(take())
                    .as("seed %d, %s: %s, %s", seed, setting, word, said)
                    .isZero();
            export();
            try (InputStream in = Files.newInputStream(sheet);
                    XSSFWorkbook book = new XSSFWorkbook(in)) {
                assertThat(cell(book.getSheet("Checks"), "TST-01", setting).getStringCellValue())
                        .as("seed %d", seed)
                        .isEqualTo(word);
            }
        }
    }

    /** What is done to a workbook in Excel. */
    private interface Editing {
        void in(XSSFWorkbook book);
    }

    private void copyBundled() throws IOException {
        rules = folder.resolve("bundled");
        try (Stream<Path> all = Files.walk(Path.of("rules"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = rules.resolve(Path.of("rules").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path windows = rules.resolve("nda/NDA-01.md");
        Files.writeString(windows, Files.readString(windows).replace("\n", "\r\n"));
        Path csv = rules.resolve("thresholds.csv");
        Files.writeString(csv, Files.readString(csv).replace("\n", "\r\n"));
    }

    private void put(String name, String id, String head, Object value) throws IOException {
        change(book -> {
            Cell cell = cell(book.getSheet(name), id, head);
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(String.valueOf(value));
            }
        });
    }

    private void change(Editing editing) throws IOException {
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(sheet)) {
            book = new XSSFWorkbook(in);
        }
        try (book;
                OutputStream out = Files.newOutputStream(sheet)) {
            editing.in(book);
            book.write(out);
        }
    }

    private static Cell cell(XSSFSheet sheet, String id, String head) {
        int column = 0;
        for (Cell each : sheet.getRow(2)) {
            column = each.getStringCellValue().equals(head) ? each.getColumnIndex() : column;
        }
        for (Row row : sheet) {
            if (row.getRowNum() > 2 && row.getCell(0).getStringCellValue().equals(id)) {
                return row.getCell(column);
            }
        }
        throw new AssertionError("no row " + id);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(rules)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.readString(file));
            }
        }
        return files;
    }

    private String text(String name) throws IOException {
        return Files.readString(rules.resolve(name));
    }

    private void export() {
        assertThat(run("rules", "export", "--rules", rules.toString(), sheet.toString()))
                .isZero();
    }

    private int take() {
        return run("rules", "import", "--rules", rules.toString(), sheet.toString());
    }

    private int run(String... arguments) {
        StringWriter all = new StringWriter();
        PrintWriter writer = new PrintWriter(all, true);
        int code = Main.run(arguments, Terminal.PLAIN, writer, writer);
        said = all.toString();
        return code;
    }
}
