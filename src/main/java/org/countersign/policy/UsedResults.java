package org.countersign.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.countersign.facts.CheckResult;
import org.countersign.facts.SubjectResult;

/**
 * Holds the results of other checks that rules look at against what the page says it uses. Only what a page uses is sure
 * to be finished when its rules are asked, so another result would be there or not by chance.
 *
 * @param known the ids of all checks; a word that is none of them is told elsewhere
 */
record UsedResults(Check check, Set<String> known, BiConsumer<Integer, String> problem) {

    private static final Set<String> NAMING = Set.of("check", "==", "in", "(", ")", ",", "||");

    void run() {
        check.rules().rules().stream()
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.type() == CheckResult.class || pattern.type() == SubjectResult.class)
                .forEach(this::pattern);
    }

    private void pattern(Rule.Pattern pattern) {
        Optional<Set<String>> named = pattern.constraints().stream()
                .map(UsedResults::named)
                .flatMap(Optional::stream)
                .findFirst();
        if (named.isEmpty()) {
            problem.accept(
                    pattern.line(),
                    written(pattern) + " does not say which check it looks at; add a condition of its own: "
                            + "check == \"…\" or check in ( \"…\", \"…\" )");
            return;
        }
        named.get().stream()
                .filter(id -> known.contains(id) && !check.page().uses().contains(id))
                .sorted()
                .forEach(id -> problem.accept(pattern.line(), written(pattern) + advice(id)));
    }

    private String advice(String id) {
        return id.equals(check.id())
                ? " looks at the result of its own check, which is not finished yet; take the condition out"
                : " looks at the result of " + id + ", which the page does not use; add " + id + " to \"uses\" in "
                        + check.id() + ".md";
    }

    private static String written(Rule.Pattern pattern) {
        return pattern.type().getSimpleName() + "( " + String.join(", ", pattern.constraints()) + " )";
    }

    /** The checks that the condition allows, if it does nothing but name some. */
    private static Optional<Set<String>> named(String condition) {
        try {
            List<Token> tokens = Token.of(condition);
            boolean names = tokens.size() > 2
                    && tokens.get(0).text().equals("check")
                    && tokens.stream().allMatch(token -> isString(token) || NAMING.contains(token.text()));
            return names
                    ? Optional.of(tokens.stream()
                            .filter(UsedResults::isString)
                            .map(Token::unquoted)
                            .collect(Collectors.toSet()))
                    : Optional.empty();
        } catch (Token.Unreadable e) {
            return Optional.empty();
        }
    }

    private static boolean isString(Token token) {
        return token.kind() == Token.Kind.STRING;
    }
}
