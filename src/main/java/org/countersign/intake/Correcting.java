package org.countersign.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Columns;
import org.countersign.intake.read.Contents;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Prose;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.read.Tree;
import org.countersign.vocabulary.Correction;

/** Puts what people corrected in the place of what a document says, in memory alone, before anybody tells what it means. */
final class Correcting {
    private final List<Correction> all;
    private final Notes notes;
    private final Set<Correction> held = new LinkedHashSet<>();
    private final Set<String> files = new LinkedHashSet<>();

    Correcting(Collection<Correction> all, Notes notes) {
        this.all = List.copyOf(all);
        this.notes = notes;
    }

    /** Those of which the place was found and read what they say. */
    List<Correction> held() {
        return List.copyOf(held);
    }

    /** Those that name a file which was not read. */
    List<Correction> homeless() {
        return all.stream().filter(each -> !files.contains(each.file())).toList();
    }

    Contents.Legible correct(String file, Contents.Legible read) {
        List<Correction> here =
                all.stream().filter(each -> each.file().equals(file)).toList();
        files.add(file);
        if (here.isEmpty()) {
            return read;
        }
        Contents.Legible corrected = new Contents.Legible(
                read.kind(),
                read.tables().stream().map(table -> correct(table, here)).toList(),
                read.trees().stream().map(tree -> correct(tree, here)).toList(),
                read.prose().stream().map(prose -> correct(prose, here)).toList(),
                read.enclosed());
        here.forEach(this::say);
        return corrected;
    }

    /** The name under which a correction knows a table. */
    static String within(Table table) {
        String path = table.path() == null ? "" : table.path();
        return table.sheet() != null ? table.sheet() : path;
    }

    private void say(Correction each) {
        String who = "\"" + each.now() + "\" by " + each.by() + " on " + each.on() + ": " + each.why();
        notes.remark(
                each.file(),
                each.where(),
                held.contains(each)
                        ? "reads \"" + each.was() + "\" and was corrected to " + who
                        : "was corrected to " + who + "; this was not used, as \"" + each.was()
                                + "\" does not stand there any more; correct it again or take it back");
    }

    private Table correct(Table table, List<Correction> here) {
        Map<String, Correction> byPlace = here.stream()
                .filter(each -> each.within().equals(within(table)))
                .collect(Collectors.toMap(Correction::at, each -> each, (first, last) -> last));
        if (byPlace.isEmpty()) {
            return table;
        }
        List<Row> rows = table.rows().stream().map(row -> correct(row, byPlace)).toList();
        return new Table(table.file(), table.sheet(), table.path(), table.alone(), table.decimalComma(), rows);
    }

    private Row correct(Row row, Map<String, Correction> byPlace) {
        String number = String.valueOf(row.number());
        boolean concerned = byPlace.keySet().stream().anyMatch(at -> at.endsWith(number));
        if (!concerned) {
            return row;
        }
        SortedMap<Integer, Cell> cells = new TreeMap<>(row.cells());
        cells.replaceAll((column, cell) -> {
            Correction each = byPlace.get(Columns.letters(column) + number);
            return each != null && holds(each, cell.text())
                    ? Cell.words(cell.address(), each.now()).over(cell.across())
                    : cell;
        });
        return row.with(cells);
    }

    private Tree correct(Tree tree, List<Correction> here) {
        Map<String, Map<String, List<Cell>>> sections = new LinkedHashMap<>();
        tree.sections().forEach((path, values) -> {
            Map<String, List<Cell>> corrected = new LinkedHashMap<>(values);
            corrected.replaceAll((name, cells) -> {
                String at = path.isEmpty() ? name : path + "." + name;
                String text = cells.stream().map(Cell::text).collect(Collectors.joining("; "));
                return here.stream()
                        .filter(each -> each.within().isEmpty() && each.at().equals(at) && holds(each, text))
                        .findFirst()
                        .map(each -> List.of(Cell.words(null, each.now())))
                        .orElse(cells);
            });
            sections.put(path, corrected);
        });
        return new Tree(tree.file(), sections);
    }

    private Prose correct(Prose prose, List<Correction> here) {
        List<Prose.Line> lines = new ArrayList<>(prose.lines());
        lines.replaceAll(line -> here.stream()
                .filter(each -> each.within().isEmpty() && each.at().equals("line " + line.number()))
                .filter(each -> holds(each, line.text()))
                .findFirst()
                .map(each -> new Prose.Line(line.number(), line.page(), each.now()))
                .orElse(line));
        return new Prose(prose.file(), lines);
    }

    private boolean holds(Correction each, String text) {
        boolean holds = each.was().strip().equals(text);
        if (holds) {
            held.add(each);
        }
        return holds;
    }
}
