package org.countersign.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One comparison of a condition, such as {@code start < $today}; a field alone is held against true, or with {@code !}
 * in front against false.
 *
 * @param right what the left is held against; several for {@code in}
 */
record Comparison(List<Token> left, String operator, List<List<Token>> right, boolean isBare) {

    private static final Set<String> SIGNS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS = Set.of("matches", "contains", "in", "not");

    /** The comparisons of a condition, whether all or one of them must hold; what is none is left out. */
    static List<Comparison> in(List<Token> condition) {
        List<Comparison> found = new ArrayList<>();
        find(condition, found);
        return found;
    }

    private static void find(List<Token> tokens, List<Comparison> found) {
        List<List<Token>> parts = split(tokens, Set.of("&&", "||"));
        if (parts.size() > 1) {
            parts.forEach(part -> find(part, found));
        } else if (!tokens.isEmpty() && tokens.get(0).is("(") && closing(tokens, 0) == tokens.size() - 1) {
            find(tokens.subList(1, tokens.size() - 1), found);
        } else if (!tokens.isEmpty() && !isBinding(tokens)) {
            found.add(one(tokens));
        }
    }

    private static boolean isBinding(List<Token> tokens) {
        return tokens.size() > 1 && tokens.get(1).is(":");
    }

    private static Comparison one(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.kind() == Token.Kind.SIGN && SIGNS.contains(token.text())) {
                return new Comparison(
                        tokens.subList(0, i), token.text(), List.of(tokens.subList(i + 1, tokens.size())), false);
            } else if (depth == 0 && i > 0 && token.isWord() && WORDS.contains(token.text())) {
                return among(tokens, i);
            }
        }
        boolean denied = tokens.get(0).is("!");
        Token truth = new Token(
                Token.Kind.WORD, denied ? "false" : "true", tokens.get(0).at());
        return new Comparison(tokens.subList(denied ? 1 : 0, tokens.size()), "==", List.of(List.of(truth)), true);
    }

    private static Comparison among(List<Token> tokens, int at) {
        List<Token> rest = tokens.subList(at + 1, tokens.size());
        boolean isNot = tokens.get(at).text().equals("not");
        String operator = isNot ? "not in" : tokens.get(at).text();
        List<Token> list = isNot && !rest.isEmpty() ? rest.subList(1, rest.size()) : rest;
        boolean bracketed = !list.isEmpty() && list.get(0).is("(") && closing(list, 0) == list.size() - 1;
        return new Comparison(
                tokens.subList(0, at),
                operator,
                split(bracketed ? list.subList(1, list.size() - 1) : list, Set.of(",", "||")),
                false);
    }

    private static List<List<Token>> split(List<Token> tokens, Set<String> signs) {
        List<List<Token>> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.kind() == Token.Kind.SIGN && signs.contains(token.text())) {
                parts.add(tokens.subList(from, i));
                from = i + 1;
            }
        }
        parts.add(tokens.subList(from, tokens.size()));
        return parts;
    }

    private static int closing(List<Token> tokens, int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where it stands. */
    int at() {
        return left.isEmpty() ? right.get(0).get(0).at() : left.get(0).at();
    }

    static String text(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    /** As the officer wrote it, but for spaces. */
    String written() {
        String said = text(left);
        if (isBare) {
            return text(right.get(0)).equals("false") ? "!" + said : said;
        }
        String others = right.stream().map(Comparison::text).collect(Collectors.joining(", "));
        return said + " " + operator + " " + (operator.endsWith("in") ? "(" + others + ")" : others);
    }
}
