package org.countersign.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.facts.Fact;
import org.jspecify.annotations.Nullable;

/** Reads the {@code then} of a rule: one verb with a subject, a message and, where useful, what was found. */
final class ConsequenceReader {

    private static final String WORDS = "\"([^\"\\\\\\n]*)\"";
    private static final Pattern THEN = Pattern.compile(
            "\\s*(\\w+)\\s*\\(\\s*(\\$\\w+)\\s*,\\s*" + WORDS + "\\s*(?:,\\s*" + WORDS + "\\s*)?\\)\\s*(;?)\\s*");

    private final Map<String, Class<?>> variables;
    private final Set<String> thresholds;
    private final List<ConditionReader.Member> members = new ArrayList<>();
    private String subject = "";

    ConsequenceReader(Map<String, Class<?>> variables, Set<String> thresholds) {
        this.variables = variables;
        this.thresholds = thresholds;
    }

    /** The verb; empty when there is no telling, which is then a problem, told with the word that it is about. */
    Optional<Verb> read(String consequence, BiConsumer<String, String> problem) {
        Matcher then = THEN.matcher(consequence);
        if (!then.matches()) {
            problem.accept(
                    tooMuch(consequence),
                    "\"then\" holds one line such as  red( $person, \"What is wrong\" );  and nothing else");
            return Optional.empty();
        } else if (then.group(5).isEmpty()) {
            String last = consequence.strip();
            problem.accept(
                    last.substring(last.lastIndexOf('\n') + 1).strip(), "a \";\" is missing at the end of this line");
        }
        subject = then.group(2);
        variable(subject, problem);
        placeholders(then.group(3), problem);
        placeholders(Objects.requireNonNullElse(then.group(4), ""), problem);
        return verb(then.group(1), problem);
    }

    /** The variable that the verdict is about; empty when there is no telling. */
    String subject() {
        return subject;
    }

    List<ConditionReader.Member> members() {
        return members;
    }

    /** The first line that does not belong there; the word itself where there is none. */
    private static String tooMuch(String consequence) {
        Matcher statement = THEN.matcher(consequence);
        boolean ends = statement.lookingAt() && !statement.group(5).isEmpty();
        return consequence
                .substring(ends ? statement.end() : 0)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("then");
    }

    private static Optional<Verb> verb(String word, BiConsumer<String, String> problem) {
        Optional<Verb> verb = Arrays.stream(Verb.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (verb.isEmpty()) {
            List<String> known = Arrays.stream(Verb.values()).map(Verb::word).toList();
            problem.accept(word, "there is no verb \"" + word + "\"" + Suggestion.of(word, known));
        }
        return verb;
    }

    private void placeholders(String message, BiConsumer<String, String> problem) {
        Placeholder.in(message).forEach(placeholder -> {
            if (placeholder.isThreshold()) {
                threshold(placeholder.name(), problem);
            } else {
                value(placeholder, problem);
            }
        });
    }

    private void threshold(String key, BiConsumer<String, String> problem) {
        if (!thresholds.contains(key)) {
            problem.accept(key, "there is no threshold \"" + key + "\"" + Suggestion.of(key, thresholds));
        }
    }

    private void value(Placeholder placeholder, BiConsumer<String, String> problem) {
        Class<?> type = variable(placeholder.name(), problem);
        String word = placeholder.member();
        if (word == null || type == null) {
            return;
        }
        placeholder.argument().ifPresent(argument -> variable(argument, problem));
        if (!Fact.class.isAssignableFrom(type)) {
            problem.accept(placeholder.name(), placeholder.name() + " is a plain value and has no \"" + word + "\"");
        } else if (FactTypes.members(type).contains(word)) {
            members.add(new ConditionReader.Member(type.asSubclass(Fact.class), word));
        } else {
            problem.accept(
                    word,
                    type.getSimpleName() + " has no field \"" + word + "\""
                            + Suggestion.of(word, FactTypes.members(type)));
        }
    }

    private @Nullable Class<?> variable(String name, BiConsumer<String, String> problem) {
        if (!variables.containsKey(name)) {
            problem.accept(name, name + " is not set by a condition above" + Suggestion.of(name, variables.keySet()));
        }
        return variables.get(name);
    }
}
