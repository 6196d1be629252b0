package org.countersign.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.Colour;
import org.countersign.facts.Fact;
import org.countersign.facts.Model;
import org.countersign.facts.Reply;

/** Reads the conditions between the brackets of one pattern and holds every word against the vocabulary. */
final class ConditionReader {

    /** A field or method that the conditions look at. */
    record Member(Class<? extends Fact> type, String word) {}

    private static final Set<String> OPERATORS = Set.of("in", "not", "matches", "contains", "null", "true", "false");
    private static final Map<String, Class<? extends Enum<?>>> ENUMS =
            Map.of("Model", Model.class, "Reply", Reply.class, "Colour", Colour.class);
    /** Methods of dates and numbers that a condition may call on a value from above. */
    private static final Set<String> ON_VALUES =
            Set.of("plusDays", "minusDays", "plusMonths", "minusMonths", "plusYears", "minusYears", "negate");

    private final Class<? extends Fact> type;
    private final Map<String, Class<?>> variables;
    private final RuleScope scope;
    private final Consumer<String> problem;
    private final List<Member> members = new ArrayList<>();
    private final List<ConditionShape.Link> links = new ArrayList<>();
    private Optional<String> about = Optional.empty();

    ConditionReader(
            Class<? extends Fact> type, Map<String, Class<?>> variables, RuleScope scope, Consumer<String> problem) {
        this.type = type;
        this.variables = variables;
        this.scope = scope;
        this.problem = problem;
    }

    void read(List<String> conditions) {
        List<List<Token>> read = conditions.stream().map(this::tokens).toList();
        read.forEach(this::findAbout);
        read.forEach(this::condition);
    }

    List<Member> members() {
        return members;
    }

    /** The fields that must equal a value from above or a fixed word. */
    List<ConditionShape.Link> links() {
        return links;
    }

    /** The id of the question or contract point that the pattern names. */
    Optional<String> about() {
        return about;
    }

    private List<Token> tokens(String condition) {
        try {
            List<Token> tokens = Token.of(condition);
            ConditionShape.of(tokens).ifPresent(links::add);
            return tokens;
        } catch (ConditionShape.Refused e) {
            problem.accept(String.valueOf(e.getMessage()));
            return List.of();
        } catch (Token.Unreadable e) {
            problem.accept("this is not allowed in a condition: " + e.getMessage());
            return List.of();
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
            problem.accept(name + " is not set by a condition above" + Suggestion.of(name, variables.keySet()));
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
            member(valueType.asSubclass(Fact.class), word);
        } else if (!ON_VALUES.contains(word)) {
            problem.accept(
                    "\"" + word + "\" cannot be called on " + tokens.get(at).text() + Suggestion.of(word, ON_VALUES));
        }
    }

    private void field(List<Token> tokens, int at) {
        String word = tokens.get(at).text();
        Class<? extends Enum<?>> constants = ENUMS.get(word);
        if (constants != null && at + 2 < tokens.size() && tokens.get(at + 1).is(".")) {
            constant(constants, tokens.get(at + 2).text());
        } else {
            member(type, word);
        }
    }

    private void constant(Class<? extends Enum<?>> constants, String word) {
        List<String> known =
                Arrays.stream(constants.getEnumConstants()).map(Enum::name).toList();
        if (!known.contains(word)) {
            problem.accept(constants.getSimpleName() + " has no value \"" + word + "\"" + Suggestion.of(word, known));
        }
    }

    private void member(Class<? extends Fact> owner, String word) {
        Set<String> known = FactTypes.members(owner);
        if (known.contains(word)) {
            members.add(new Member(owner, word));
        } else {
            problem.accept(owner.getSimpleName() + " has no field \"" + word + "\"" + Suggestion.of(word, known));
        }
    }

    private void literal(List<Token> tokens, int at) {
        if (at + 1 < tokens.size() && isEquality(tokens.get(at + 1))) {
            problem.accept("write the field before the word, such as  role == "
                    + tokens.get(at).text());
            return;
        }
        String word = tokens.get(at).unquoted();
        if (FactTypes.typeOf(type, fieldBefore(tokens, at)).equals(Optional.of(LocalDate.class))) {
            problem.accept("a date is not written in a rule, as here \"" + word
                    + "\"; compare with another date, such as $today of  AuditDate( $today : date )");
            return;
        }
        boolean compared = at > 0
                && (isEquality(tokens.get(at - 1))
                        || tokens.stream().anyMatch(token -> token.text().equals("in")));
        Optional<Collection<String>> allowed =
                compared ? scope.wordsFor(type, fieldBefore(tokens, at), about) : Optional.empty();
        if (allowed.isPresent() && !allowed.get().contains(word)) {
            problem.accept("\"" + word + "\" is no value of " + type.getSimpleName() + "." + fieldBefore(tokens, at)
                    + Suggestion.of(word, allowed.get()));
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
