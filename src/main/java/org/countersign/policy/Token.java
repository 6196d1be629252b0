package org.countersign.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, literal or sign of a condition.
 *
 * @param at where in the text it begins
 */
public record Token(Kind kind, String text, int at) {

    public enum Kind {
        STRING,
        NUMBER,
        WORD,
        SIGN
    }

    private static final Pattern TOKENS = Pattern.compile("(?<string>\"[^\"\\\\\\n]*\")"
            + "|(?<number>\\d+(?:\\.\\d+)?)"
            + "|(?<word>\\$?[A-Za-z_][A-Za-z_0-9]*)"
            + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!(),.:+*-])"
            + "|(?<space>\\s+)");

    public boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isVariable() {
        return isWord() && text.startsWith("$");
    }

    /** The text of a string literal without its quotes. */
    public String unquoted() {
        return text.substring(1, text.length() - 1);
    }

    /** The tokens of the text, or what in it is not one. */
    public static List<Token> of(String text) throws Unreadable {
        return of(text, 0);
    }

    /** The tokens of a piece of text that begins at that place. */
    static List<Token> of(String text, int from) throws Unreadable {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKENS.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new Unreadable(
                        text.substring(at, Math.min(text.length(), at + 20)).strip());
            }
            kind(matcher).ifPresent(kind -> tokens.add(new Token(kind, matcher.group(), from + matcher.start())));
            at = matcher.end();
        }
        return tokens;
    }

    private static Optional<Kind> kind(Matcher matcher) {
        if (matcher.group("space") != null) {
            return Optional.empty();
        } else if (matcher.group("string") != null) {
            return Optional.of(Kind.STRING);
        } else if (matcher.group("number") != null) {
            return Optional.of(Kind.NUMBER);
        }
        return Optional.of(matcher.group("word") != null ? Kind.WORD : Kind.SIGN);
    }

    /** Something stands there that no condition may hold. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String where) {
            super(where);
        }
    }
}
