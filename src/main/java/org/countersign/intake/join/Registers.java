package org.countersign.intake.join;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.facts.Fact;
import org.countersign.facts.Register;
import org.countersign.intake.recognise.Searched;

/** Makes one register of all the places where a kind of it was found. */
final class Registers {

    private Registers() {}

    static List<Fact> of(List<Searched> searched) {
        Map<String, List<Searched>> byKind = searched.stream()
                .collect(Collectors.groupingBy(place -> place.kind().id(), TreeMap::new, Collectors.toList()));
        return byKind.values().stream().map(Registers::register).toList();
    }

    private static Fact register(List<Searched> places) {
        Searched any = places.get(0);
        return new Register(
                Places.sorted(places.stream().map(Searched::source).toList()),
                any.kind().id(),
                any.kind().title(),
                places.stream().mapToInt(Searched::rows).sum());
    }
}
