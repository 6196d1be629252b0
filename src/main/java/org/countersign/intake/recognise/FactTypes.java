package org.countersign.intake.recognise;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.facts.Fact;
import org.countersign.facts.Vendor;
import org.countersign.vocabulary.RegisterKind;

/** The types of facts that registers become, and of their components. */
public final class FactTypes {

    private FactTypes() {}

    /** The type of the facts of a register. */
    public static Class<? extends Fact> of(RegisterKind kind) {
        try {
            return Class.forName(Fact.class.getPackageName() + "." + kind.fact())
                    .asSubclass(Fact.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "registers.yaml: the register " + kind.id() + " names no fact that exists: " + kind.fact(), e);
        }
    }

    /** The type of the component that a field fills; words for a field that only helps to join or to quote. */
    public static Class<?> ofField(RegisterKind kind, String field) {
        return component(kind, field).<Class<?>>map(RecordComponent::getType).orElse(String.class);
    }

    /** Whether the field fills a component of its fact, or of the vendor that the engagement form also describes. */
    public static boolean isComponent(RegisterKind kind, String field) {
        return component(kind, field).isPresent();
    }

    private static Optional<RecordComponent> component(RegisterKind kind, String field) {
        Stream<Class<?>> types =
                kind.fact().equals("Engagement") ? Stream.of(of(kind), Vendor.class) : Stream.of(of(kind));
        return types.flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getName().equals(field))
                .findFirst();
    }
}
