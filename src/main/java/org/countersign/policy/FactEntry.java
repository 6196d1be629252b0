package org.countersign.policy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.Vendor;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.RegisterKind;
import org.jspecify.annotations.Nullable;

/**
 * A fact that rules may ask for, with the words that may stand between its brackets.
 *
 * @param evidence the ids of the registers that fill it; empty for one that is reckoned or that the policy gives
 * @param single there is never more than one of it
 */
public record FactEntry(String fact, List<String> evidence, boolean single, List<Word> words) {

    /**
     * A field, or a question that a fact answers.
     *
     * @param type what sort of value it is, in a reader's words
     * @param takes the sorts of value that it wants between brackets; empty for a field
     * @param choices the words that it may be compared with; empty when any may
     * @param header what heads its column in the kit
     */
    public record Word(
            String word,
            String type,
            List<String> takes,
            List<String> choices,
            @Nullable String header,
            @Nullable String example) {}

    /** All facts, in the order of their names. */
    public static List<FactEntry> of(Policy policy) {
        return FactTypes.names().stream().sorted().map(name -> of(name, policy)).toList();
    }

    private static FactEntry of(String name, Policy policy) {
        Class<? extends Fact> type = FactTypes.named(name).orElseThrow();
        List<RegisterKind> registers =
                policy.vocabulary().ofFact(type == Vendor.class ? Engagement.class.getSimpleName() : name);
        List<Word> words = FactTypes.members(type).stream()
                .map(word -> word(type, word, registers, policy))
                .toList();
        return new FactEntry(name, registers.stream().map(RegisterKind::id).toList(), FactTypes.isSingle(type), words);
    }

    private static Word word(Class<? extends Fact> type, String word, List<RegisterKind> registers, Policy policy) {
        Method method = FactTypes.method(type, word).orElseThrow();
        Optional<Field> field = registers.stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(each -> each.name().equals(word))
                .findFirst();
        return new Word(
                word,
                named(method.getReturnType()),
                Arrays.stream(method.getParameterTypes()).map(FactEntry::named).toList(),
                choices(type, word, method.getReturnType(), policy),
                field.map(Field::header).orElse(null),
                field.map(Field::example).orElse(null));
    }

    private static List<String> choices(Class<? extends Fact> type, String word, Class<?> returned, Policy policy) {
        if (returned.isEnum()) {
            return Arrays.stream(returned.getEnumConstants())
                    .map(constant -> returned.getSimpleName() + "." + constant)
                    .toList();
        }
        PolicyData data = new PolicyData(
                policy.thresholds(),
                policy.laws(),
                policy.checks().stream().map(Check::id).collect(Collectors.toSet()));
        boolean isText = returned == String.class;
        return new RuleScope(policy.vocabulary(), data)
                .wordsFor(type, word, Optional.empty())
                .filter(words -> isText)
                .map(words -> words.stream().sorted().toList())
                .orElseGet(() -> positions(type, word, policy));
    }

    /** The positions of contract points and the options of questions differ with the point; these are all. */
    private static List<String> positions(Class<? extends Fact> type, String word, Policy policy) {
        Stream<Point> points = type == Clause.class && word.equals("position")
                ? policy.vocabulary().clauses().values().stream()
                : type == Answer.class && word.equals("choice")
                        ? policy.vocabulary().questions().values().stream()
                        : Stream.empty();
        return points.flatMap(point -> point.options().words().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static String named(Class<?> type) {
        return ValueKind.of(type)
                .map(ValueKind::named)
                .orElseGet(() -> List.class.isAssignableFrom(type) ? "several words" : type.getSimpleName());
    }
}
