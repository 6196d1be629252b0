package org.countersign.kit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.countersign.facts.Model;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;

/** The kit's forms as one text file, {@code engagement.yaml}, for those who like that better than sheets. */
final class EngagementFile {

    private static final String HEAD = """
            # yaml-language-server: $schema=engagement.schema.json
            # The engagement as text, in place of the kit's sheets of the same names. Fill in the values before the #.
            # A value that is left blank means "not given", which never counts as good.
            """;

    private final List<RegisterKind> forms;
    private final Model model;

    EngagementFile(List<RegisterKind> forms, Model model) {
        this.forms = forms;
        this.model = model;
    }

    /** Every field with what it wants, and no value. */
    String blank() {
        return HEAD + forms.stream().map(this::form).collect(Collectors.joining());
    }

    private String form(RegisterKind form) {
        String head = "\n# " + form.about() + "\n" + form.id() + ":\n";
        List<String> parts = FormSheet.parts(form, model);
        if (parts.isEmpty()) {
            return head + fields(form, "  ");
        }
        return head
                + parts.stream()
                        .map(part -> "  " + part + ":\n" + fields(form, "    "))
                        .collect(Collectors.joining());
    }

    private static String fields(RegisterKind form, String indent) {
        return form.fields().stream().map(field -> indent + line(form, field)).collect(Collectors.joining());
    }

    private static String line(RegisterKind form, Field field) {
        String prompt = Wanted.of(form, field).prompt();
        String comment = prompt.isEmpty() ? field.header() : field.header() + " · " + prompt;
        return String.format(Locale.ROOT, "%-24s # %s", field.name() + ":", comment) + "\n";
    }
}
