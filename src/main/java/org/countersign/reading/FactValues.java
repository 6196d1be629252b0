package org.countersign.reading;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.facts.Fact;
import org.jspecify.annotations.Nullable;

/** The values that a fact holds, by name; what is absent is left out. */
final class FactValues {

    private FactValues() {}

    static Map<String, Object> of(Fact fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            Object value = value(fact, component);
            if (value != null && !component.getName().equals("sources")) {
                values.put(component.getName(), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(Fact fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
