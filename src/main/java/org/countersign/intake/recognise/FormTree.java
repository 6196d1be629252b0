package org.countersign.intake.recognise;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Source;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Tree;

/** A structured file that holds forms, each under the id of its register. */
final class FormTree {
    private final Tree tree;
    private final List<FormLabels> forms;
    private final Notes notes;

    FormTree(Tree tree, List<FormLabels> forms, Notes notes) {
        this.tree = tree;
        this.forms = forms;
        this.notes = notes;
    }

    void read(Recognised recognised) {
        tree.sections().forEach((path, values) -> forms.stream()
                .filter(form -> path.equals(form.kind().id()) || isPart(form, path))
                .findFirst()
                .ifPresentOrElse(form -> read(form, path, values, recognised), () -> unknown(path, values)));
    }

    private static boolean isPart(FormLabels form, String path) {
        return form.kind().columns().keySet().stream()
                .anyMatch(part -> path.equals(form.kind().id() + "." + part));
    }

    private void read(FormLabels form, String path, Map<String, List<Cell>> values, Recognised recognised) {
        FormDraft draft = new FormDraft(form.kind(), tree.file(), false, notes);
        values.forEach((name, cells) -> form.field(name)
                .ifPresentOrElse(
                        field -> draft.add(
                                new FormDraft.Entry(field, path + "." + name, joined(cells), path + "." + name)),
                        () -> notes.unused(
                                tree.file(),
                                path + "." + name,
                                "is no field of \"" + form.kind().title() + "\" and was not used")));
        if (draft.isBlank()) {
            notes.remark(tree.file(), path, "is not filled in yet");
            return;
        }
        Draft read = draft.draft(new Source(tree.file(), null, null, null, path, List.of()));
        boolean part = !path.equals(form.kind().id());
        recognised.add(part ? read.with("part", path.substring(path.lastIndexOf('.') + 1)) : read);
        recognised.add(new Searched(form.kind(), searched(path, values.size()), 1));
        recognised.add(new Understood(tree.file(), path, form.kind().title(), 100, mapped(form, values), 1));
    }

    private static List<Understood.Mapped> mapped(FormLabels form, Map<String, List<Cell>> values) {
        return values.keySet().stream()
                .flatMap(name ->
                        form.field(name).stream().map(field -> new Understood.Mapped(name, field.header(), 100)))
                .toList();
    }

    private Source searched(String path, int count) {
        String text = count == 1 ? "1 value" : count + " values";
        return new Source(
                tree.file(), null, null, null, path, List.of(new Excerpt("rows", "Values read", null, text, true)));
    }

    private void unknown(String path, Map<String, List<Cell>> values) {
        values.keySet()
                .forEach(name -> notes.unused(
                        tree.file(),
                        path.isEmpty() ? name : path + "." + name,
                        "was not used: only the sections \"engagement\" and \"project-facts\" are read"));
    }

    /** A list stands for its members, parted as a cell would part them. */
    private static Cell joined(List<Cell> cells) {
        return cells.size() == 1
                ? cells.get(0)
                : Cell.words(null, cells.stream().map(Cell::text).collect(Collectors.joining("; ")));
    }
}
