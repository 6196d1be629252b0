package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Source;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Notes;
import org.countersign.intake.values.FieldValues;
import org.countersign.intake.values.Meaning;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;

/** Gathers the values of one form, label by label. */
final class FormDraft {

    /** A value with its label and its place in a reader's words. */
    record Entry(Field field, String label, Cell cell, String where) {}

    private final RegisterKind kind;
    private final String file;
    private final boolean decimalComma;
    private final Notes notes;
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

    FormDraft(RegisterKind kind, String file, boolean decimalComma, Notes notes) {
        this.kind = kind;
        this.file = file;
        this.decimalComma = decimalComma;
        this.notes = notes;
    }

    void add(Entry entry) {
        entries.computeIfAbsent(entry.field().name(), any -> new ArrayList<>()).add(entry);
    }

    boolean isBlank() {
        return entries.values().stream().flatMap(List::stream).allMatch(entry -> entry.cell()
                .isBlank());
    }

    /** The form as a draft, its values and quotes in the order of the register's fields. */
    Draft draft(Source place) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Excerpt> excerpts = new ArrayList<>();
        for (Field field : kind.fields()) {
            List<Entry> given = entries.getOrDefault(field.name(), List.of());
            given.forEach(entry -> excerpts.add(new Excerpt(
                    field.name(),
                    entry.label(),
                    entry.cell().address(),
                    entry.cell().text(),
                    field.key())));
            value(given).ifPresent(value -> values.put(field.name(), value));
        }
        return new Draft(
                kind,
                values,
                new Source(place.file(), place.sheet(), place.row(), place.page(), place.path(), excerpts));
    }

    private Optional<Object> value(List<Entry> given) {
        List<Object> values = given.stream()
                .flatMap(entry -> value(entry).stream())
                .distinct()
                .toList();
        if (values.size() > 1) {
            given.forEach(entry -> notes.unused(
                    file,
                    entry.where(),
                    entry.label() + " is given more than once and not alike; no value was used, keep one"));
        }
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private Optional<Object> value(Entry entry) {
        Class<?> type = FactTypes.ofField(kind, entry.field().name());
        Meaning meaning = FieldValues.read(entry.cell(), entry.field(), type, decimalComma);
        if (meaning instanceof Meaning.Unclear unclear) {
            notes.unused(
                    file, entry.where(), entry.label() + ": \"" + entry.cell().text() + "\" " + unclear.why());
        }
        return meaning instanceof Meaning.Is is ? Optional.of(is.value()) : Optional.empty();
    }
}
