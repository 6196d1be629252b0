package org.countersign.intake.join;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.facts.Fact;

/** Puts facts into an order that comes from what they say and not from how they were read. */
final class FactOrder {

    private FactOrder() {}

    static List<Fact> sorted(List<Fact> facts) {
        return facts.stream()
                .sorted(Comparator.comparing((Fact fact) -> fact.getClass().getSimpleName())
                        .thenComparing(fact -> fact.subject().id())
                        .thenComparing(FactOrder::content)
                        .thenComparing(fact -> fact.sources().toString()))
                .toList();
    }

    private static String content(Fact fact) {
        return Arrays.stream(fact.getClass().getRecordComponents())
                .filter(component -> !component.getName().equals("sources"))
                .map(component -> value(fact, component))
                .collect(Collectors.joining("|"));
    }

    private static String value(Fact fact, RecordComponent component) {
        try {
            return String.valueOf(component.getAccessor().invoke(fact));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
