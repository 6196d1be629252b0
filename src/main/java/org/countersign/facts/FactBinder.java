package org.countersign.facts;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a fact from values that carry the names of its components; a value that is not given stays absent. */
public final class FactBinder {

    private FactBinder() {}

    /**
     * Makes the fact.
     *
     * @param values by component name; each of the component's own type, or a plain text or number that means one
     * @throws IllegalArgumentException when a name or a value does not fit, in words for a reader
     */
    public static <F extends Fact> F bind(Class<F> type, Map<String, ?> values) {
        RecordComponent[] components = type.getRecordComponents();
        values.keySet().stream()
                .filter(name -> Arrays.stream(components)
                        .noneMatch(component -> component.getName().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(type.getSimpleName() + " has no field \"" + name + "\"");
                });
        Object[] arguments = Arrays.stream(components)
                .map(component -> value(component, values.get(component.getName())))
                .toArray();
        return construct(type, components, arguments);
    }

    private static <F extends Fact> F construct(Class<F> type, RecordComponent[] components, Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<F> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("A required field of " + type.getSimpleName() + " is missing", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(RecordComponent component, @Nullable Object given) {
        Class<?> type = component.getType();
        if (given == null) {
            return type == List.class
                    ? List.of()
                    : type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : null;
        }
        if (type.isInstance(given)) {
            return given;
        }
        try {
            return fromText(type, given.toString());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "\"" + given + "\" is no value for " + component.getName() + ", which is a " + type.getSimpleName(),
                    e);
        }
    }

    private static Object fromText(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        } else if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type == OffsetDateTime.class) {
            return OffsetDateTime.parse(text);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        } else if (type == Integer.class || type == int.class) {
            return Integer.valueOf(text);
        } else if (type == Boolean.class || type == boolean.class) {
            return truth(text);
        } else if (type == List.class) {
            return List.of(text);
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Boolean truth(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException("neither true nor false");
    }
}
