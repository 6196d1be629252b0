package org.countersign.intake.worker;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a value of any type of records with something in each of their components, each unlike the last. */
final class Filled {
    private int count;

    /** Each kind of a sealed type, or the one value of any other. */
    List<Object> each(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(kind -> each(kind).stream())
                        .toList()
                : List.of(one(type));
    }

    private Object one(Type type) {
        count++;
        if (type instanceof ParameterizedType generic) {
            return many(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        } else if (plain.isSealed()) {
            return each(plain).get(count % plain.getPermittedSubclasses().length);
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[count % plain.getEnumConstants().length];
        } else if (plain.isArray()) {
            return Array.newInstance(plain.getComponentType(), count);
        }
        return plain(plain);
    }

    private Object plain(Class<?> type) {
        if (type == String.class) {
            return "Zażółć \ud83d\ude00 half \ud83d " + count;
        } else if (type == int.class || type == Integer.class) {
            return count;
        } else if (type == boolean.class) {
            return true;
        } else if (type == BigDecimal.class) {
            return new BigDecimal("-1234567890123456789.000" + count);
        } else if (type == LocalDateTime.class) {
            return LocalDateTime.of(2026, 2, 28, 23, 59, 58, count);
        }
        throw new AssertionError("how is a " + type + " filled, and how does it travel?");
    }

    private Object many(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return of[0] instanceof Class<?> kind && kind.isSealed() ? each(kind) : List.of(one(of[0]), one(of[0]));
        }
        Map<Object, Object> map = type.getRawType() == SortedMap.class ? new TreeMap<>() : new LinkedHashMap<>();
        map.put(one(of[0]), one(of[1]));
        map.put(one(of[0]), one(of[1]));
        return map;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> one(component.getGenericType()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
