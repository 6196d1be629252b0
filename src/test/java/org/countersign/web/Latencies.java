package org.countersign.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** How long pages took, by kind, and what went wrong. */
final class Latencies {
    private final Map<String, ConcurrentLinkedQueue<Long>> byKind = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

    void took(String kind, long nanos) {
        byKind.computeIfAbsent(kind, each -> new ConcurrentLinkedQueue<>()).add(nanos / 1_000_000);
    }

    void failed(String what) {
        errors.add(what);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    void print() {
        System.out.println("| page | asked for | middle ms | p95 ms | longest ms |\n|---|---|---|---|---|");
        byKind.keySet().stream().sorted().forEach(kind -> line(kind, sorted(List.of(kind))));
        line("all", sorted(List.copyOf(byKind.keySet())));
        System.out.println("Errors: " + errors.size());
        errors.stream()
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()))
                .forEach((what, times) -> System.out.println("  " + times + " times " + what));
    }

    private List<Long> sorted(List<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> byKind.get(kind).stream())
                .sorted()
                .toList();
    }

    private static void line(String kind, List<Long> sorted) {
        int size = sorted.size();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d |%n",
                kind,
                size,
                size == 0 ? 0 : sorted.get(size / 2),
                size == 0 ? 0 : sorted.get(size * 95 / 100),
                size == 0 ? 0 : sorted.get(size - 1));
    }
}
