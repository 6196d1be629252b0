package org.countersign.kit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Model;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of {@code engagement.yaml}, by which an editor helps whoever fills it in. */
final class EngagementSchema {

    private static final List<String> NULLABLE_TEXT = List.of("string", "null");

    private final List<RegisterKind> forms;
    private final Model model;

    EngagementSchema(List<RegisterKind> forms, Model model) {
        this.forms = forms;
        this.model = model;
    }

    String text() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                        .build()
                        .writer()
                        .with(new DefaultPrettyPrinter().withObjectIndenter(lines))
                        .writeValueAsString(schema())
                + "\n";
    }

    private Map<String, Object> schema() {
        Map<String, Object> sections = new LinkedHashMap<>();
        forms.forEach(form -> sections.put(form.id(), section(form)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "engagement.yaml of a Countersign dossier");
        schema.putAll(object(sections));
        return schema;
    }

    private Map<String, Object> section(RegisterKind form) {
        Map<String, Object> fields = new LinkedHashMap<>();
        form.fields().forEach(field -> fields.put(field.name(), value(form, field)));
        List<String> parts = FormSheet.parts(form, model);
        if (parts.isEmpty()) {
            return object(fields);
        }
        Map<String, Object> columns = new LinkedHashMap<>();
        parts.forEach(part -> columns.put(part, object(fields)));
        return object(columns);
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", List.of("object", "null"));
        object.put("properties", properties);
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> value(RegisterKind form, Field field) {
        Wanted wanted = Wanted.of(form, field);
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("title", field.header());
        if (!wanted.prompt().isEmpty()) {
            value.put("description", wanted.prompt());
        }
        switch (wanted.kind()) {
            case DAY -> {
                value.put("type", NULLABLE_TEXT);
                value.put("format", "date");
            }
            case YES_NO -> value.put("enum", Arrays.asList("yes", "no", "Yes", "No", true, false, null));
            case NUMBER -> value.put("type", List.of("number", "string", "null"));
            case OPTION -> value.put("examples", wanted.choices());
            default -> value.put("type", List.of("string", "array", "null"));
        }
        return value;
    }
}
