package org.countersign.intake.recognise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Source;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * A row or form that was understood and is not yet a fact, because it may have to be joined to others first.
 *
 * @param values by field name; what was blank or not understood is not among them
 */
public record Draft(RegisterKind kind, Map<String, Object> values, Source source) {

    /** Ends the name under which the day of a moment is kept when the moment itself lacks its zone. */
    public static final String DAY = "#day";

    /** Ends the name under which a date is kept as written while it can be read in two ways. */
    public static final String OPEN = "Open";

    public Draft {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value as words; null when there is none. */
    public @Nullable String text(String field) {
        Object value = values.get(field);
        return value == null ? null : value.toString();
    }

    /** The same with another value; null takes the value away. */
    public Draft with(String field, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new Draft(kind, changed, source);
    }

    /** The same, quoting what a person settled about it. */
    public Draft settledBy(Settlement settlement) {
        List<Excerpt> excerpts = Stream.concat(
                        source.excerpts().stream(), Stream.of(settlement.quote(settlement.answer())))
                .toList();
        return new Draft(
                kind,
                values,
                new Source(source.file(), source.sheet(), source.row(), source.page(), source.path(), excerpts));
    }

    public boolean isOf(String register) {
        return kind.id().equals(register);
    }
}
