package org.countersign.intake.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.RealFiles;
import org.countersign.intake.guard.Guard;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Offered;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Columns;
import org.countersign.intake.read.Contents;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Readers;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.VocabularyReader;
import org.junit.jupiter.api.Test;

/** However a sheet is split, nothing on it gets lost. */
class RegionsTest {
    private static final boolean DEEP = Boolean.getBoolean("countersign.deep");
    private static final long SEED = Long.getLong("countersign.seed", DEEP ? System.nanoTime() : 20260301);
    private static final int SHEETS = DEEP ? 20_000 : 300;
    private static final List<String> WORDS = List.of(
            "Name",
            "Role",
            "Start",
            "NDA",
            "Signed on",
            "Signed on",
            "Month",
            "Headcount",
            "Person id",
            "Question",
            "Answer",
            "Ola Próbna",
            "Tester",
            "Total",
            "Team A",
            "yes",
            "No",
            "12",
            "2026-01-01",
            "ola@v.example",
            "Note: none",
            "Id");

    private static List<Region> split(Table table, Notes notes) {
        List<RegisterKind> kinds = VocabularyReader.read(Path.of("rules")).registers().values().stream()
                .filter(kind -> kind.shape() != RegisterKind.Shape.FORM)
                .toList();
        return Regions.of(table, headings(kinds), notes);
    }

    private static HeadingRows headings(List<RegisterKind> kinds) {
        return new HeadingRows(kinds, new Headers(kinds));
    }

    @Test
    void noCellOfAnySheetGetsLost() {
        System.out.println("Regions: seed " + SEED + ", " + SHEETS + " sheets");
        List<RegisterKind> kinds = VocabularyReader.read(Path.of("rules")).registers().values().stream()
                .filter(kind -> kind.shape() != RegisterKind.Shape.FORM)
                .toList();
        HeadingRows headings = headings(kinds);
        Random random = new Random(SEED);
        for (int i = 0; i < SHEETS; i++) {
            Table table = sheet(random);
            Notes notes = new Notes();
            assertThat(lost(table, Regions.of(table, headings, notes), notes))
                    .as("seed " + SEED + ", sheet " + i + ": " + table)
                    .isEmpty();
        }
    }

    private static Table sheet(Random random) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < 12; i++) {
            number += random.nextInt(4) == 0 ? 2 : 1;
            SortedMap<Integer, Cell> cells = new TreeMap<>();
            for (int column = 0; column < 8; column++) {
                if (random.nextInt(5) > 1) {
                    String word = WORDS.get(random.nextInt(WORDS.size()));
                    cells.put(
                            column,
                            Cell.words(Columns.letters(column) + number, word).over(1 + random.nextInt(10) / 9));
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Row(number, cells));
            }
        }
        return new Table("list.xlsx", "Sheet1", null, true, false, rows);
    }

    /** The words of a sheet that stand in no region, in no heading of two rows and in no row of which it is said why. */
    private static Set<String> lost(Table table, List<Region> regions, Notes notes) {
        Set<String> kept = new TreeSet<>();
        List<String> labels = new ArrayList<>();
        for (Region region : regions) {
            region.table().rows().forEach(row -> row.cells().values().forEach(cell -> {
                kept.add(cell.address() == null ? "" : cell.address());
                labels.add(cell.text());
            }));
        }
        Set<String> passed =
                notes.of(table.file()).stream().map(note -> note.where()).collect(Collectors.toSet());
        return table.rows().stream()
                .filter(row -> !passed.contains(table.where(row)))
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> !kept.contains(cell.address() == null ? "" : cell.address()))
                .filter(cell -> labels.stream().noneMatch(label -> label.startsWith(cell.text())))
                .map(cell -> cell.address() + " " + cell.text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noRowOfARealQuestionnaireGetsLost() throws IOException {
        Path folder = RealFiles.folder("questionnaires");
        List<Table> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()) {
                Guard.files(file, Limits.USUAL).forEach(offered -> {
                    if (offered instanceof Offered.Opened opened
                            && Readers.read(opened.document(), new Notes()) instanceof Contents.Legible legible) {
                        tables.addAll(legible.tables());
                    }
                });
            }
        }
        assertThat(tables).isNotEmpty();
        for (Table table : tables) {
            Notes notes = new Notes();
            List<Region> regions = split(table, notes);
            System.out.println("Regions: " + table.file() + ", " + table.sheet() + ": " + regions.size());
            assertThat(lost(table, regions, notes))
                    .as(table.file() + " " + table.sheet())
                    .isEmpty();
        }
    }
}
