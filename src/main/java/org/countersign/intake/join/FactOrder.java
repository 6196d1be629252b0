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

    /** A fact with what it is ordered by, as that is worth computing but once. */
    private record Keyed(Fact fact, String type, String subject, String content) {
        static Keyed of(Fact fact) {
            return new Keyed(
                    fact, fact.getClass().getSimpleName(), fact.subject().id(), FactOrder.content(fact));
        }
    }

    static List<Fact> sorted(List<Fact> facts) {
        return facts.stream()
                .map(Keyed::of)
                .sorted(Comparator.comparing(Keyed::type)
                        .thenComparing(Keyed::subject)
                        .thenComparing(Keyed::content)
                        .thenComparing(keyed -> keyed.fact().sources().toString()))
                .map(Keyed::fact)
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
