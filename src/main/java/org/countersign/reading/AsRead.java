package org.countersign.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Contents;
import org.countersign.intake.read.Prose;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.read.Tree;
import org.countersign.reading.ReadLeaf.Kind;

/** Takes what a document says apart into leaves, each small enough to be shown at once. */
public final class AsRead {
    private static final int LINES = 100;
    private static final int LETTERS = 32_000;

    /** No more of one value is kept, as nobody would read it in a preview. */
    public static final int LONGEST = 4_000;

    private final Consumer<ReadLeaf> leaves;
    private int part;

    private AsRead(Consumer<ReadLeaf> leaves) {
        this.leaves = leaves;
    }

    public static void leaves(Contents.Legible contents, Consumer<ReadLeaf> leaves) {
        AsRead reading = new AsRead(leaves);
        contents.prose().forEach(reading::take);
        contents.trees().forEach(reading::take);
        contents.tables().forEach(reading::take);
    }

    private void take(Prose prose) {
        Open open = new Open(Kind.TEXT, "");
        prose.lines()
                .forEach(line -> open.add(new ReadLine(line.number(), line.page(), Map.of(0, shortened(line.text())))));
        open.close();
    }

    private void take(Tree tree) {
        Open open = new Open(Kind.VALUES, "");
        tree.sections()
                .forEach((path, values) -> values.forEach((name, cells) -> {
                    String text = cells.stream().map(Cell::text).collect(Collectors.joining("; "));
                    Map<Integer, String> texts = new LinkedHashMap<>();
                    texts.put(0, shortened(path.isEmpty() ? name : path + "." + name));
                    texts.put(1, shortened(text));
                    open.add(new ReadLine(open.count + 1, null, texts));
                }));
        open.close();
    }

    private void take(Table table) {
        String path = table.path() == null ? "" : table.path();
        Open open = table.sheet() == null ? new Open(Kind.TABLE, path) : new Open(Kind.SHEET, table.sheet());
        table.rows().forEach(row -> open.add(line(row)));
        open.close();
    }

    private static ReadLine line(Row row) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> texts.put(column, shortened(cell.text())));
        return new ReadLine(row.number(), row.page(), texts);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + " … (" + (text.length() - LONGEST) + " more letters)";
    }

    /** A part of which the leaf that is being filled is not full yet. */
    private final class Open {
        private final Kind kind;
        private final String name;
        private List<ReadLine> lines = new ArrayList<>();
        private int letters;
        private int number;
        private int count;

        Open(Kind kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        void add(ReadLine line) {
            lines.add(line);
            count++;
            letters += line.texts().values().stream().mapToInt(String::length).sum();
            if (lines.size() >= LINES || letters >= LETTERS) {
                turn();
            }
        }

        void close() {
            turn();
            part++;
        }

        private void turn() {
            if (!lines.isEmpty()) {
                leaves.accept(new ReadLeaf(part, number++, kind, name, count - lines.size(), List.copyOf(lines)));
                lines = new ArrayList<>();
                letters = 0;
            }
        }
    }
}
