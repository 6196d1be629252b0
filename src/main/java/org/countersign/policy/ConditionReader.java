package org.countersign.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.Colour;
import org.countersign.facts.Fact;
import org.countersign.facts.Model;
import org.countersign.facts.Reply;
import org.countersign.facts.Threshold;

/** Reads the conditions between the brackets of one pattern and holds every word against the vocabulary. */
final class ConditionReader {

    /** A condition as it stands in the file, and where it begins there. */
    record Written(String text, int at) {}

    /** A field or method that the conditions look at. */
    record Member(Class<? extends Fact> type, String word) {}

    private static final Set<String> OPERATORS = Set.of("in", "not", "matches", "contains", "null", "true", "false");
    static final Map<String, Class<? extends Enum<?>>> ENUMS =
            Map.of("Model", Model.class, "Reply", Reply.class, "Colour", Colour.class);
    /** Methods of dates and numbers that a condition may call on a value from above. */
    private static final Set<String> ON_VALUES =
            Set.of("plusDays", "minusDays", "plusMonths", "minusMonths", "plusYears", "minusYears", "negate");

    private final Class<? extends Fact> type;
    private final Map<String, Class<?>> variables;
    private final RuleScope scope;
    private final BiConsumer<Integer, String> problem;
    private final List<Member> members = new ArrayList<>();
    private final List<Comparison> always = new ArrayList<>();
    private boolean whole = true;
    private final List<ConditionShape.Link> links = new ArrayList<>();
    private Optional<String> about = Optional.empty();

    ConditionReader(
            Class<? extends Fact> type,
            Map<String, Class<?>> variables,
            RuleScope scope,
            BiConsumer<Integer, String> problem) {
        this.type = type;
        this.variables = variables;
        this.scope = scope;
        this.problem = problem;
    }

    void read(List<Written> conditions) {
        List<List<Token>> read = conditions.stream().map(this::tokens).toList();
        read.forEach(this::findAbout);
        read.forEach(this::condition);
        read.forEach(this::comparisons);
    }

    List<Member> members() {
        return members;
    }

    /** The fields that must equal a value from above or a fixed word. */
    List<ConditionShape.Link> links() {
        return links;
    }

    /** The comparisons that must all hold. */
    List<Comparison> always() {
        return always;
    }

    /** There is no condition besides those that must always hold. */
    boolean isWhole() {
        return whole;
    }

    /** The id of the question or contract point that the pattern names. */
    Optional<String> about() {
        return about;
    }

    private List<Token> tokens(Written condition) {
        try {
            List<Token> tokens = Token.of(condition.text(), condition.at());
            ConditionShape.of(tokens).ifPresent(links::add);
            return tokens;
        } catch (ConditionShape.Refused e) {
            problem.accept(e.at(), String.valueOf(e.getMessage()));
            return List.of();
        } catch (Token.Unreadable e) {
            problem.accept(condition.at(), "this is not allowed in a condition: " + e.getMessage());
            return List.of();
        }
    }

    private void comparisons(List<Token> tokens) {
        List<Comparison> comparisons = Comparison.in(tokens);
        comparisons.forEach(new ComparedTypes(type, variables, problem)::look);
        if (tokens.stream().noneMatch(token -> token.is("||"))) {
            always.addAll(comparisons);
        } else {
            whole = false;
        }
    }

    private void findAbout(List<Token> tokens) {
        boolean names = (type == Answer.class && startsWith(tokens, "question"))
                || (type == Clause.class && startsWith(tokens, "topic"));
        if (names && tokens.get(2).kind() == Token.Kind.STRING) {
            about = Optional.of(tokens.get(2).unquoted());
        }
    }

    private static boolean startsWith(List<Token> tokens, String word) {
        return tokens.size() == 3
                && tokens.get(0).text().equals(word)
                && tokens.get(1).is("==");
    }

    private void condition(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean afterDot = i > 0 && tokens.get(i - 1).is(".");
            boolean beforeColon = i + 1 < tokens.size() && tokens.get(i + 1).is(":");
            if (token.isVariable()) {
                variable(tokens, i, beforeColon);
            } else if (token.isWord() && !afterDot && !OPERATORS.contains(token.text())) {
                field(tokens, i);
            } else if (token.kind() == Token.Kind.STRING) {
                literal(tokens, i);
            }
        }
    }

    private void variable(List<Token> tokens, int at, boolean defines) {
        String name = tokens.get(at).text();
        if (defines) {
            String word = at + 2 < tokens.size() ? tokens.get(at + 2).text() : "";
            FactTypes.typeOf(type, word).ifPresent(valueType -> variables.put(name, valueType));
            return;
        }
        Class<?> valueType = variables.get(name);
        if (valueType == null) {
            problem.accept(
                    tokens.get(at).at(),
                    name + " is not set by a condition above" + Suggestion.of(name, variables.keySet()));
            return;
        }
        memberOf(valueType, tokens, at);
    }

    private void memberOf(Class<?> valueType, List<Token> tokens, int at) {
        if (at + 2 >= tokens.size() || !tokens.get(at + 1).is(".")) {
            return;
        }
        String word = tokens.get(at + 2).text();
        if (Fact.class.isAssignableFrom(valueType)) {
            member(valueType.asSubclass(Fact.class), tokens.get(at + 2));
        } else if (!ON_VALUES.contains(word)) {
            problem.accept(
                    tokens.get(at + 2).at(),
                    "\"" + word + "\" cannot be called on " + tokens.get(at).text() + Suggestion.of(word, ON_VALUES));
        }
    }

    private void field(List<Token> tokens, int at) {
        String word = tokens.get(at).text();
        Class<? extends Enum<?>> constants = ENUMS.get(word);
        if (constants != null && at + 2 < tokens.size() && tokens.get(at + 1).is(".")) {
            constant(constants, tokens.get(at + 2));
        } else {
            member(type, tokens.get(at));
        }
    }

    private void constant(Class<? extends Enum<?>> constants, Token constant) {
        String word = constant.text();
        List<String> known =
                Arrays.stream(constants.getEnumConstants()).map(Enum::name).toList();
        if (!known.contains(word)) {
            problem.accept(
                    constant.at(),
                    constants.getSimpleName() + " has no value \"" + word + "\"" + Suggestion.of(word, known));
        }
    }

    private void member(Class<? extends Fact> owner, Token name) {
        String word = name.text();
        Set<String> known = FactTypes.members(owner);
        if (known.contains(word)) {
            members.add(new Member(owner, word));
        } else {
            problem.accept(
                    name.at(), owner.getSimpleName() + " has no field \"" + word + "\"" + Suggestion.of(word, known));
        }
    }

    private void literal(List<Token> tokens, int at) {
        if (at + 1 < tokens.size() && isEquality(tokens.get(at + 1))) {
            problem.accept(
                    tokens.get(at).at(),
                    "write the field before the word, such as  role == "
                            + tokens.get(at).text());
            return;
        }
        String word = tokens.get(at).unquoted();
        if (FactTypes.typeOf(type, fieldBefore(tokens, at)).equals(Optional.of(LocalDate.class))) {
            problem.accept(
                    tokens.get(at).at(),
                    "a date is not written in a rule, as here \"" + word
                            + "\"; compare with another date, such as $today of  AuditDate( $today : date )");
            return;
        }
        boolean compared = at > 0
                && (isEquality(tokens.get(at - 1))
                        || tokens.stream().anyMatch(token -> token.text().equals("in")));
        Optional<Collection<String>> allowed =
                compared ? scope.wordsFor(type, fieldBefore(tokens, at), about) : Optional.empty();
        boolean isWord = FactTypes.typeOf(type, fieldBefore(tokens, at))
                .filter(String.class::equals)
                .isPresent();
        if (isWord && allowed.isPresent() && !allowed.get().contains(word)) {
            String what = type == Threshold.class
                    ? "there is no threshold \"" + word + "\""
                    : "\"" + word + "\" is no value of " + type.getSimpleName() + "." + fieldBefore(tokens, at);
            problem.accept(tokens.get(at).at(), what + Suggestion.orAll(word, allowed.get()));
        }
    }

    /** The field that the literal is compared with: the last word that is a member and stands before it, or none. */
    private String fieldBefore(List<Token> tokens, int at) {
        Set<String> known = FactTypes.members(type);
        for (int i = at - 1; i >= 0; i--) {
            if (tokens.get(i).isWord() && known.contains(tokens.get(i).text())) {
                return tokens.get(i).text();
            }
        }
        return "";
    }

    private static boolean isEquality(Token token) {
        return token.is("==") || token.is("!=");
    }
}
