package org.countersign.policy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Law;
import org.countersign.facts.Threshold;

/**
 * A digest of what each check means: its conditions with the thresholds and laws they look at, its position, models and
 * evidence, and the checks it uses. Titles, messages and texts may change without it.
 */
public final class Meanings {

    private static final int LENGTH = 12;

    private final Policy policy;
    private final Map<String, String> digests = new HashMap<>();

    private Meanings(Policy policy) {
        this.policy = policy;
    }

    /** The digests of all checks, by their ids. */
    public static Map<String, String> of(Policy policy) {
        Meanings meanings = new Meanings(policy);
        policy.checks().forEach(check -> meanings.digest(check.id()));
        return Map.copyOf(meanings.digests);
    }

    private String digest(String id) {
        String known = digests.get(id);
        if (known != null) {
            return known;
        }
        String made = Fingerprint.of(text(policy.check(id)).getBytes(StandardCharsets.UTF_8))
                .substring(0, LENGTH);
        digests.put(id, made);
        return made;
    }

    private String text(Check check) {
        Page page = check.page();
        return Stream.of(
                        rules(check),
                        Stream.of(
                                "position "
                                        + String.join(
                                                " ",
                                                policy.fillPlain(page.position())
                                                        .split("\\s+", -1)),
                                "models " + page.models(),
                                "evidence " + page.evidence()),
                        page.uses().stream().map(used -> "uses " + used + " " + digest(used)),
                        laws(check))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** In the order of what they say: neither their order nor their names mean anything. */
    private Stream<String> rules(Check check) {
        return check.rules().rules().stream()
                .map(rule -> RuleWords.of(check.rules(), rule))
                .map(words -> words.line() + thresholds(words))
                .sorted();
    }

    private String thresholds(RuleWords words) {
        return words.conditions().stream()
                .filter(word -> word.startsWith("\""))
                .map(word -> policy.thresholds().get(word.substring(1, word.length() - 1)))
                .filter(Objects::nonNull)
                .map(Meanings::words)
                .collect(Collectors.joining());
    }

    private static String words(Threshold threshold) {
        return " " + threshold.key() + "="
                + threshold.value().stripTrailingZeros().toPlainString() + threshold.unit();
    }

    private Stream<String> laws(Check check) {
        boolean looks = check.rules().rules().stream()
                .flatMap(rule -> rule.patterns().stream())
                .anyMatch(pattern -> pattern.type() == Law.class);
        return looks ? policy.laws().stream().map(Law::toString) : Stream.empty();
    }
}
