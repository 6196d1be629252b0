package org.countersign.workbench.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.countersign.policy.Policy;
import org.countersign.workbench.diff.Difference.Detail;
import org.countersign.workbench.diff.Difference.How;
import org.jspecify.annotations.Nullable;

/** What changes for a reader of the policy when the second version takes the place of the first. */
public record PolicyDiff(Policy from, Policy to, List<Difference> differences) {

    public PolicyDiff {
        differences = List.copyOf(differences);
    }

    public static PolicyDiff between(Policy from, Policy to) {
        Map<String, Item> before = byKey(from);
        Map<String, Item> after = byKey(to);
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Item.Kind kind : Item.Kind.values()) {
            keys.stream()
                    .filter(key -> key.startsWith(kind + " "))
                    .flatMap(key -> difference(before.get(key), after.get(key)).stream())
                    .forEach(differences::add);
        }
        return new PolicyDiff(from, to, differences);
    }

    private static Map<String, Item> byKey(Policy policy) {
        Map<String, Item> byKey = new LinkedHashMap<>();
        Items.of(policy).forEach(item -> byKey.put(item.kind() + " " + item.id(), item));
        return byKey;
    }

    private static List<Difference> difference(@Nullable Item before, @Nullable Item after) {
        if (before == null || after == null) {
            Item only = Objects.requireNonNull(before == null ? after : before);
            return List.of(difference(before == null ? How.ADDED : How.REMOVED, only, List.of()));
        }
        List<Detail> details = details(before.settings(), after.settings());
        return details.isEmpty() ? List.of() : List.of(difference(How.CHANGED, after, details));
    }

    private static Difference difference(How how, Item item, List<Detail> details) {
        return new Difference(how, item.kind(), item.id(), item.owner(), item.title(), details);
    }

    private static List<Detail> details(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new Detail(name, before.get(name), after.get(name)))
                .toList();
    }
}
