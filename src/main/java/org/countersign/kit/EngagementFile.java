package org.countersign.kit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Model;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Vocabulary;

/** The forms as one text file for those who like that better than a sheet, with a schema for their editors. */
final class EngagementFile {

    private final List<RegisterKind> forms;
    private final Model model;

    EngagementFile(Vocabulary vocabulary, Model model) {
        this.forms = KitWorkbook.registers(vocabulary, model).stream()
                .filter(register -> register.shape() == RegisterKind.Shape.FORM)
                .toList();
        this.model = model;
    }

    /** All fields, each with what it wants; those that have an example are filled in, and nothing else is. */
    String example() {
        return "# yaml-language-server: $schema=engagement.schema.json\n"
                + "# The engagement as text, in place of the kit's forms. Take the # away from what you fill in; a line\n"
                + "# that is left out means \"not given\", which never counts as good.\n"
                + forms.stream().map(this::section).collect(Collectors.joining());
    }

    private String section(RegisterKind form) {
        String head = "\n# " + form.about() + "\n" + "# " + form.id() + ":\n";
        return head
                + columns(form)
                        .map(column -> (column.isEmpty() ? "" : "#   " + column + ":\n")
                                + form.fields().stream()
                                        .map(field -> line(form, field, column.isEmpty() ? "  " : "    "))
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining());
    }

    private static String line(RegisterKind form, Field field, String indent) {
        String prompt = Wanted.of(form, field).prompt();
        String comment = field.header() + (prompt.isEmpty() ? "" : " - " + prompt);
        return "# " + indent + field.name() + ":   # " + comment.replace('\n', ' ') + "\n";
    }

    /** The columns of the form that the model calls for; one without a name where it has but one. */
    private Stream<String> columns(RegisterKind form) {
        return form.columns().isEmpty()
                ? Stream.of("")
                : FormSheet.valueColumns(form, model).stream().map(column -> column.toLowerCase(java.util.Locale.ROOT));
    }

    String schema() {
        Map<String, Object> root = new TreeMap<>();
        return root.toString();
    }
}
