package org.countersign.intake.recognise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.countersign.intake.regions.Headers;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Words;

/** The words by which the fields of a form are called. */
final class FormLabels {
    private final RegisterKind kind;
    private final Map<String, Field> byWord = new HashMap<>();

    FormLabels(RegisterKind kind) {
        this.kind = kind;
        kind.fields()
                .forEach(field -> Headers.names(field).forEach(name -> byWord.putIfAbsent(Words.bare(name), field)));
    }

    RegisterKind kind() {
        return kind;
    }

    Optional<Field> field(String label) {
        return Optional.ofNullable(byWord.get(Words.bare(label)));
    }

    /** The column of values that a heading names, such as {@code team}. */
    Optional<String> valueColumn(String heading) {
        String bare = Words.bare(heading);
        return kind.columns().entrySet().stream()
                .filter(column -> column.getValue().stream().map(Words::bare).anyMatch(bare::equals))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
