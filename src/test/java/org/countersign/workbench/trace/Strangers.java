package org.countersign.workbench.trace;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.countersign.facts.Fact;

/**
 * The facts of a check's cases once more, each about something else: another clause, another question, another person. They
 * belong to no rule, as most of a real dossier does, so a case must come out among them as it does alone.
 */
final class Strangers {

    private static final Set<String> SAYS_WHAT_IT_IS_ABOUT =
            Set.of("question", "topic", "register", "kind", "person", "subjectId", "check", "country", "part");
    private static final int OF_A_KIND = 40;

    private Strangers() {}

    static List<Fact> of(Collection<? extends Fact> facts) {
        Set<Fact> strangers = new LinkedHashSet<>();
        facts.stream().distinct().forEach(fact -> strangers.addAll(about(fact)));
        List<Fact> some = new ArrayList<>();
        for (Fact each : strangers) {
            if (some.stream()
                            .filter(other -> other.getClass() == each.getClass())
                            .count()
                    < OF_A_KIND) {
                some.add(each);
            }
        }
        return some;
    }

    private static List<Fact> about(Fact fact) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        List<Fact> strangers = new ArrayList<>();
        for (int i = 0; components != null && i < components.length; i++) {
            if (SAYS_WHAT_IT_IS_ABOUT.contains(components[i].getName()) && components[i].getType() == String.class) {
                strangers.add(with(fact, components, i));
            }
        }
        return strangers;
    }

    private static Fact with(Fact fact, RecordComponent[] components, int changed) {
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = i == changed
                        ? "something else"
                        : components[i].getAccessor().invoke(fact);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (Fact) fact.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a fact that cannot be copied: " + fact, e);
        }
    }
}
