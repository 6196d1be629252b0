package org.countersign.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The few shapes that a condition may have: fields compared with values, joined by "and" and "or". What is not one of them is
 * refused, so that nobody has to think of everything an expression of the engine could do.
 */
final class ConditionShape {

    /** A condition that has none of the shapes; the message says where it leaves them, and what to write instead. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final int at;

        private Refused(int at, String what) {
            super(what);
            this.at = at;
        }

        /** Where in the rule file it is. */
        int at() {
            return at;
        }
    }

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> CONSTANTS = Set.of("null", "true", "false");
    private static final Set<String> ENUMS = Set.of("Model", "Reply", "Colour");
    private static final int LONGEST = 250;
    private static final int DEEPEST = 6;

    private final List<Token> tokens;
    private int at;
    private int depth;
    private boolean alternatives;
    private Optional<Link> link = Optional.empty();

    /** A field that must be equal to something, whatever else holds. */
    record Link(String field, boolean toVariable) {}

    private ConditionShape(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The equality by which the condition ties its fact, if it is nothing else than that. */
    static Optional<Link> of(List<Token> tokens) throws Refused {
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        if (tokens.size() > LONGEST) {
            throw new Refused(
                    tokens.get(0).at(), "this condition is too long; split it into several, each on a line of its own");
        }
        ConditionShape shape = new ConditionShape(tokens);
        shape.condition();
        if (shape.at < tokens.size()) {
            throw shape.refused();
        }
        return shape.alternatives ? Optional.empty() : shape.link;
    }

    private void condition() throws Refused {
        boolean names =
                tokens.size() > 2 && tokens.get(0).isVariable() && tokens.get(1).is(":");
        if (names) {
            at = 2;
            path();
        } else {
            either();
        }
    }

    private void either() throws Refused {
        both();
        while (next("||")) {
            alternatives = true;
            both();
        }
    }

    private void both() throws Refused {
        one();
        while (next("&&")) {
            one();
        }
    }

    private void one() throws Refused {
        if (next("!")) {
            alternatives = true;
            one();
        } else if (next("(")) {
            deeper();
            either();
            expect(")");
            depth--;
        } else {
            comparison();
        }
    }

    private void comparison() throws Refused {
        int start = at;
        value();
        if (at < tokens.size() && COMPARISONS.contains(tokens.get(at).text())) {
            boolean equal = tokens.get(at++).is("==");
            int other = at;
            value();
            link = equal ? link(start, other).or(() -> link) : link;
            return;
        }
        boolean negated = next("not");
        if (next("in")) {
            expect("(");
            values();
        } else if (next("contains")) {
            value();
        } else if (next("matches")) {
            pattern();
        } else if (negated) {
            throw refused();
        }
    }

    private Optional<Link> link(int one, int other) {
        Token left = tokens.get(one);
        Token right = tokens.get(other);
        boolean field = left.isWord() && !left.isVariable() && !CONSTANTS.contains(left.text());
        boolean tied = right.isVariable() || right.kind() == Token.Kind.STRING;
        return field && tied ? Optional.of(new Link(left.text(), right.isVariable())) : Optional.empty();
    }

    private void pattern() throws Refused {
        boolean plain = at < tokens.size()
                && tokens.get(at).kind() == Token.Kind.STRING
                && WordPattern.isPlain(tokens.get(at).unquoted());
        if (!plain) {
            throw new Refused(
                    place(),
                    "\"matches\" takes quoted words with | between them and .* around them, such as "
                            + "\"(?is).*(planned|not yet).*\"; repeated groups and other signs are not allowed");
        }
        at++;
    }

    private void values() throws Refused {
        do {
            value();
        } while (next(","));
        expect(")");
    }

    private void value() throws Refused {
        boolean text = operand();
        while (at < tokens.size()
                && Set.of("+", "-", "*").contains(tokens.get(at).text())) {
            at++;
            text |= operand();
            if (text) {
                throw new Refused(place(), "words cannot be added to anything; compare a field with one quoted word");
            }
        }
    }

    /** Whether it is a quoted word. */
    private boolean operand() throws Refused {
        if (at >= tokens.size()) {
            throw refused();
        }
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.STRING
                || token.kind() == Token.Kind.NUMBER
                || CONSTANTS.contains(token.text())) {
            at++;
        } else if (token.is("-") && at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.NUMBER) {
            at += 2;
        } else {
            path();
        }
        return token.kind() == Token.Kind.STRING;
    }

    /** A field or method of the fact, or of a value from above; never a second step from there. */
    private void path() throws Refused {
        Token first = word();
        if ((first.isVariable() || ENUMS.contains(first.text())) && next(".")) {
            word();
        }
        if (next("(")) {
            deeper();
            if (!next(")")) {
                values();
            }
            depth--;
        }
        if (at < tokens.size() && tokens.get(at).is(".")) {
            throw new Refused(
                    place(),
                    "\"." + (at + 1 < tokens.size() ? tokens.get(at + 1).text() : "") + "\" after \""
                            + tokens.get(at - 1).text()
                            + "\" is not allowed; write a field of the fact, such as  role == \"x\",  "
                            + "or of a fact from above, such as  $person.id");
        }
    }

    private Token word() throws Refused {
        if (at >= tokens.size() || !tokens.get(at).isWord()) {
            throw refused();
        }
        return tokens.get(at++);
    }

    private void deeper() throws Refused {
        if (++depth > DEEPEST) {
            throw new Refused(
                    place(), "too many brackets within brackets; write several conditions, or a rule for each case");
        }
    }

    private boolean next(String text) {
        boolean is = at < tokens.size()
                && tokens.get(at).kind() != Token.Kind.STRING
                && tokens.get(at).text().equals(text);
        at += is ? 1 : 0;
        return is;
    }

    private void expect(String sign) throws Refused {
        if (!next(sign)) {
            throw refused();
        }
    }

    /** Where the reading stands, or the last word of a condition that ended too early. */
    private int place() {
        return tokens.get(Math.min(at, tokens.size() - 1)).at();
    }

    private Refused refused() {
        String where = at < tokens.size() ? "at \"" + tokens.get(at).text() + "\"" : "at its end";
        return new Refused(
                place(),
                "this is no condition, " + where + "; compare a field with a value, such as  role == \"x\",  "
                        + "and put a comma between two conditions");
    }
}
