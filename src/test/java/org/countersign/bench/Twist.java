package org.countersign.bench;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.Fact;
import org.countersign.facts.FactBinder;
import org.jspecify.annotations.Nullable;

/** Bends facts at random: takes some away, blanks a value, or puts another of its kind in its place. */
final class Twist {

    private final Random random;
    private final Map<String, List<Object>> words = new HashMap<>();

    /** Learns from the facts which values a field may have. */
    Twist(long seed, Collection<? extends Fact> known) {
        this.random = new Random(seed);
        for (Fact fact : known) {
            for (RecordComponent component : components(fact)) {
                Object value = value(fact, component);
                if (value != null) {
                    words.computeIfAbsent(key(fact, component), none -> new ArrayList<>())
                            .add(value);
                }
            }
        }
    }

    /** The facts with some gone and some bent, so many of a hundred of each. */
    List<Fact> bend(List<Fact> facts, int gone, int bent) {
        List<Fact> all = new ArrayList<>();
        for (Fact fact : facts) {
            if (random.nextInt(100) >= gone) {
                all.add(random.nextInt(100) < bent ? bend(fact) : fact);
            }
        }
        return all;
    }

    private Fact bend(Fact fact) {
        List<RecordComponent> open = components(fact);
        if (open.isEmpty()) {
            return fact;
        }
        RecordComponent chosen = open.get(random.nextInt(open.size()));
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            Object value = component.equals(chosen) ? other(fact, component) : value(fact, component);
            if (value != null) {
                values.put(component.getName(), value);
            }
        }
        return FactBinder.bind(fact.getClass(), values);
    }

    private @Nullable Object other(Fact fact, RecordComponent component) {
        Object value = value(fact, component);
        if (component.getType() == Boolean.class) {
            int chance = random.nextInt(3);
            return chance == 0 ? null : (Object) (chance == 1);
        } else if (random.nextInt(4) == 0) {
            return null;
        } else if (value instanceof LocalDate day) {
            return day.plusDays(random.nextInt(801) - 400);
        } else if (value instanceof BigDecimal number) {
            return number.multiply(BigDecimal.valueOf(random.nextInt(30), 1));
        }
        List<Object> known = words.getOrDefault(key(fact, component), List.of());
        return known.isEmpty() ? value : known.get(random.nextInt(known.size()));
    }

    /** A choice or position is only one among those of its own question or topic. */
    private static String key(Fact fact, RecordComponent component) {
        String about =
                fact instanceof Answer answer ? answer.question() : fact instanceof Clause clause ? clause.topic() : "";
        return fact.getClass().getSimpleName() + "/" + about + "/" + component.getName();
    }

    /** The values that need not be given. */
    private static List<RecordComponent> components(Fact fact) {
        return List.of(fact.getClass().getRecordComponents()).stream()
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        || component.getType().isAnnotationPresent(Nullable.class))
                .toList();
    }

    private static @Nullable Object value(Fact fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
