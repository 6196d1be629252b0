package org.countersign.workbench.trace;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.facts.Fact;
import org.countersign.policy.FactTypes;
import org.jspecify.annotations.Nullable;

/** All facts that a rule may look at, found by type and by the value of a field, so that many rows are no burden. */
public final class Facts {

    private record Field(Class<? extends Fact> type, String word) {}

    private static final Object NOT_GIVEN = new Object();

    private final List<Fact> all;
    private final Map<Class<? extends Fact>, List<Fact>> byType = new HashMap<>();
    private final Map<Field, Map<Object, List<Fact>>> byValue = new HashMap<>();

    public Facts(Collection<? extends Fact> all) {
        this.all = List.copyOf(all);
    }

    /** The facts of that type. */
    public List<Fact> of(Class<? extends Fact> type) {
        return byType.computeIfAbsent(
                type, key -> all.stream().filter(key::isInstance).toList());
    }

    List<Fact> with(Class<? extends Fact> type, String word, @Nullable Object value) {
        return byValue.computeIfAbsent(new Field(type, word), this::index).getOrDefault(key(value), List.of());
    }

    private Map<Object, List<Fact>> index(Field field) {
        return of(field.type()).stream()
                .collect(Collectors.groupingBy(fact -> key(FactTypes.call(fact, field.word()))));
    }

    private static Object key(@Nullable Object value) {
        return value == null ? NOT_GIVEN : Values.comparable(value);
    }
}
