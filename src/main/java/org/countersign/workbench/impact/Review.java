package org.countersign.workbench.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.audit.CheckOutcome;
import org.countersign.audit.Finding;
import org.countersign.audit.Verdict.Decision;
import org.jspecify.annotations.Nullable;

/** One dossier, judged by both versions of the policy. */
public record Review(String name, Decision before, Decision after, List<Change> checks, List<Change> subjects) {

    public Review {
        checks = List.copyOf(checks);
        subjects = List.copyOf(subjects);
    }

    public static Review of(Audit before, Audit after) {
        Map<String, CheckOutcome> then = byKey(before.checks().stream(), CheckOutcome::id);
        Map<String, CheckOutcome> now = byKey(after.checks().stream(), CheckOutcome::id);
        List<Change> checks = new ArrayList<>();
        List<Change> subjects = new ArrayList<>();
        union(now, then).forEach((id, known) -> {
            Change change = Change.of(known, then.get(id), now.get(id));
            if (change.before() != change.after()) {
                checks.add(change);
            }
            subjects.addAll(subjects(known, then.get(id), now.get(id)));
        });
        return new Review(
                after.name(), before.verdict().decision(), after.verdict().decision(), checks, subjects);
    }

    private static List<Change> subjects(
            CheckOutcome check, @Nullable CheckOutcome before, @Nullable CheckOutcome after) {
        Map<String, Finding> then = byKey(findings(before), Finding::key);
        Map<String, Finding> now = byKey(findings(after), Finding::key);
        return union(now, then).entrySet().stream()
                .map(known -> Change.of(check, known.getValue(), then.get(known.getKey()), now.get(known.getKey())))
                .filter(change -> change.before() != change.after())
                .toList();
    }

    private static Stream<Finding> findings(@Nullable CheckOutcome check) {
        return Stream.ofNullable(check).flatMap(each -> each.findings().stream());
    }

    private static <T> Map<String, T> byKey(Stream<T> all, Function<T, String> key) {
        Map<String, T> byKey = new LinkedHashMap<>();
        all.forEach(each -> byKey.put(key.apply(each), each));
        return byKey;
    }

    private static <T> Map<String, T> union(Map<String, T> first, Map<String, T> second) {
        Map<String, T> all = new LinkedHashMap<>(first);
        second.forEach(all::putIfAbsent);
        return all;
    }

    /** Which way the verdict turned. */
    public Turn turn() {
        return Turn.between(before, after);
    }

    /** Whether anything of it comes out otherwise. */
    public boolean changes() {
        return !Objects.equals(before, after) || !checks.isEmpty() || !subjects.isEmpty();
    }

    long checks(Turn turn) {
        return checks.stream().filter(change -> change.turn() == turn).count();
    }

    long subjects(Turn turn) {
        return subjects.stream().filter(change -> change.turn() == turn).count();
    }
}
