package org.countersign.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Orders checks in stages, so that each comes after all whose results it uses. */
record UseOrder(List<Check> checks) {

    /** The checks of each stage; the first use nothing. Checks in a circle are left out. */
    List<List<Check>> stages() {
        List<List<Check>> stages = new ArrayList<>();
        List<Check> left = new ArrayList<>(checks);
        boolean moved = true;
        while (moved && !left.isEmpty()) {
            Set<String> waiting = left.stream().map(Check::id).collect(Collectors.toSet());
            List<Check> ready = left.stream()
                    .filter(check -> check.page().uses().stream().noneMatch(waiting::contains))
                    .toList();
            moved = !ready.isEmpty();
            left.removeAll(ready);
            if (moved) {
                stages.add(ready);
            }
        }
        return stages;
    }

    /** A check that uses itself by way of others. */
    Optional<Check> circle() {
        Set<Check> placed = stages().stream().flatMap(List::stream).collect(Collectors.toSet());
        return checks.stream().filter(check -> !placed.contains(check)).findFirst();
    }
}
