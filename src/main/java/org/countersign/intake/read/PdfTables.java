package org.countersign.intake.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts the pages of a PDF into tables and lines; a table that goes on over pages stays one. */
final class PdfTables {
    private static final int FEWEST_LINES = 3;

    private final String file;
    private final Notes notes;
    private final Lines lines;
    private final List<Found> found = new ArrayList<>();

    /** The table at the end of the page before, which may go on. */
    private @Nullable Found open;

    /** A table with the places of its columns. */
    private record Found(PdfGrid grid, List<Row> rows) {}

    PdfTables(String file, Notes notes) {
        this.file = file;
        this.notes = notes;
        this.lines = new Lines(file);
    }

    List<Table> tables() {
        FoundTables tables = new FoundTables(file);
        found.forEach(table -> tables.add(table.rows()));
        return tables.list();
    }

    List<Prose> prose() {
        return lines.prose();
    }

    void read(PdfPage page) {
        List<PdfPage.Line> all = page.lines();
        for (int i = 0; i < all.size(); ) {
            int end = end(all, i);
            if (end - i < FEWEST_LINES || !table(page, all.subList(i, end))) {
                int last = Math.max(end, i + 1);
                all.subList(i, last).forEach(line -> text(page, line));
                i = last;
            } else {
                i = end;
            }
        }
    }

    private void text(PdfPage page, PdfPage.Line line) {
        lines.add(page.number(), line.text());
        // Page numbers and footers may stand between the parts of a table, a sentence ends it.
        if (line.words().size() > 8) {
            open = null;
        }
    }

    /** Behind the last of the lines from here on that stand in several groups, or hang below such a line. */
    private static int end(List<PdfPage.Line> lines, int from) {
        int end = from;
        while (end < lines.size() && (isParted(lines.get(end)) || end > from && hangs(lines, end))) {
            end++;
        }
        while (end > from && !isParted(lines.get(end - 1)) && !hangs(lines, end - 1)) {
            end--;
        }
        return end;
    }

    private static boolean isParted(PdfPage.Line line) {
        return line.groups().size() > 1;
    }

    private static boolean hangs(List<PdfPage.Line> lines, int at) {
        return at > 0
                && PdfGrid.isTight(lines.get(at - 1), lines.get(at))
                && lines.get(at).words().size() < 9;
    }

    /** Whether these lines are a table, and if so takes it. */
    private boolean table(PdfPage page, List<PdfPage.Line> block) {
        PdfGrid grid = PdfGrid.of(block);
        if (!grid.isTable()) {
            return false;
        }
        int before = open != null && open.grid().fits(grid) ? lastRow(open) : 0;
        List<Row> rows = grid.rows(page.number(), before);
        if (rows.isEmpty() && !grid.isWide()) {
            return false;
        } else if (rows.isEmpty()) {
            notes.unused(
                    file,
                    "page " + page.number(),
                    "holds what looks like a table (" + block.get(0).text()
                            + "), but which of its lines belong to one row cannot be told; ask for it as a workbook");
            open = null;
            return false;
        }
        take(grid, rows, before > 0);
        return true;
    }

    private static int lastRow(Found table) {
        return table.rows().get(table.rows().size() - 1).number();
    }

    private void take(PdfGrid grid, List<Row> rows, boolean goesOn) {
        if (goesOn && open != null) {
            List<Cell> heading = List.copyOf(open.rows().get(0).cells().values());
            rows.stream()
                    .filter(row -> !List.copyOf(row.cells().values()).equals(heading))
                    .forEach(open.rows()::add);
            return;
        }
        open = new Found(grid, new ArrayList<>(rows));
        found.add(open);
    }
}
