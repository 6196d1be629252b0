package org.countersign.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.comparison.Judged.Found;
import org.countersign.facts.Colour;
import org.countersign.report.Wording;
import org.countersign.report.json.InputJson;
import org.jspecify.annotations.Nullable;

/**
 * What one review came to since an earlier audit of it.
 *
 * @param findings by their keys; those that are and were green are left out
 * @param checks that came out otherwise
 * @param documents that came, went or were replaced
 */
public record Since(
        Judged before, Judged after, List<Change> findings, List<CheckChange> checks, List<DocumentChange> documents) {

    public Since {
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
        documents = List.copyOf(documents);
    }

    /**
     * A finding, then and now.
     *
     * @param now the finding, or what it was where it is gone
     * @param before the colour then; absent where it is new
     * @param after the colour now; absent where it is gone
     */
    public record Change(
            Turn turn,
            Found now,
            @Nullable String before,
            @Nullable String after) {

        /** Such as {@code ▲ Amber → ■ Red}. */
        public String words() {
            return before == null || after == null || before.equals(after)
                    ? Wording.rating(colour(now))
                    : Wording.rating(Colour.valueOf(before)) + " → " + Wording.rating(Colour.valueOf(after));
        }
    }

    /** A check that came out otherwise. */
    public record CheckChange(String check, String title, Rating before, Rating after) {

        public Turn turn() {
            int way = after.weight().compareTo(before.weight());
            return way < 0 ? Turn.WORSE : way > 0 ? Turn.BETTER : Turn.UNCHANGED;
        }
    }

    /** A document that was {@code added}, {@code removed} or {@code replaced}. */
    public record DocumentChange(String file, String change) {}

    public static Since of(Judged before, Judged after) {
        return new Since(before, after, findings(before, after), checks(before, after), documents(before, after));
    }

    /** The same where both speak of one vendor; empty where they do not, as keys of two vendors have no bearing. */
    static Optional<Since> ofOneVendor(Judged before, Judged after) {
        return before.isOfTheSameVendorAs(after) ? Optional.of(of(before, after)) : Optional.empty();
    }

    public List<Change> findings(Turn turn) {
        return findings.stream().filter(change -> change.turn() == turn).toList();
    }

    public boolean isVerdictChanged() {
        return before.decision() != after.decision();
    }

    public boolean isPolicyChanged() {
        return !before.audit().policy().sha256().equals(after.audit().policy().sha256());
    }

    private static List<Change> findings(Judged before, Judged after) {
        Map<String, Found> then = worst(before);
        Map<String, Found> now = worst(after);
        List<Change> changes = new ArrayList<>();
        now.forEach((key, found) -> change(then.get(key), found).ifPresent(changes::add));
        then.forEach((key, found) -> {
            if (!now.containsKey(key) && !isGreen(found)) {
                changes.add(new Change(Turn.GONE, found, found.colour(), null));
            }
        });
        return changes;
    }

    private static Optional<Change> change(@Nullable Found then, Found now) {
        if (isGreen(now) && (then == null || isGreen(then))) {
            return Optional.empty();
        }
        String before = then == null ? null : then.colour();
        return Optional.of(new Change(turn(before, now.colour()), now, before, now.colour()));
    }

    /** Several rules may speak of one subject: the worst of them counts, as in the colour of its check. */
    private static Map<String, Found> worst(Judged judged) {
        Map<String, Found> worst = new LinkedHashMap<>();
        judged.found()
                .forEach(found -> worst.merge(
                        found.key(), found, (one, other) -> colour(other).compareTo(colour(one)) < 0 ? other : one));
        return worst;
    }

    private static Turn turn(@Nullable String before, String after) {
        if (before == null) {
            return Turn.NEW;
        }
        int way = Colour.valueOf(after).compareTo(Colour.valueOf(before));
        return way < 0 ? Turn.WORSE : way > 0 ? Turn.BETTER : Turn.UNCHANGED;
    }

    private static List<CheckChange> checks(Judged before, Judged after) {
        return SideBySide.of(List.of(before, after)).rows().stream()
                .filter(SideBySide.Row::differs)
                .map(row -> new CheckChange(
                        row.check(),
                        row.title(),
                        row.ratings().get(0),
                        row.ratings().get(1)))
                .toList();
    }

    private static List<DocumentChange> documents(Judged before, Judged after) {
        Map<String, String> then = documents(before);
        Map<String, String> now = documents(after);
        TreeSet<String> files = new TreeSet<>(then.keySet());
        files.addAll(now.keySet());
        List<DocumentChange> changes = new ArrayList<>();
        for (String file : files) {
            String was = then.get(file);
            String is = now.get(file);
            if (was == null) {
                changes.add(new DocumentChange(file, "added"));
            } else if (is == null) {
                changes.add(new DocumentChange(file, "removed"));
            } else if (!was.equals(is)) {
                changes.add(new DocumentChange(file, "replaced"));
            }
        }
        return changes;
    }

    private static Map<String, String> documents(Judged judged) {
        return judged.audit().inputs().stream()
                .filter(input -> !input.wasLeftOut())
                .collect(Collectors.toMap(InputJson::file, InputJson::sha256, (one, other) -> other, TreeMap::new));
    }

    private static boolean isGreen(Found found) {
        return colour(found) == Colour.GREEN;
    }

    private static Colour colour(Found found) {
        return Colour.valueOf(found.colour());
    }
}
