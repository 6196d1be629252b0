package org.countersign.workbench.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.countersign.facts.Colour;
import org.countersign.facts.Model;
import org.countersign.facts.Reply;
import org.countersign.policy.Token;
import org.jspecify.annotations.Nullable;

/** Reads the text of one condition, which the policy has found sound, into its parts. */
final class ExpressionReader {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=", "matches", "contains");
    private static final Map<String, Class<? extends Enum<?>>> CONSTANTS =
            Map.of("Model", Model.class, "Reply", Reply.class, "Colour", Colour.class);

    private final List<Token> tokens;
    private int at;

    private ExpressionReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Constraint read(String text) {
        try {
            ExpressionReader reader = new ExpressionReader(Token.of(text));
            String name = reader.name();
            return new Constraint(text, name, reader.either());
        } catch (Token.Unreadable e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The variable that the condition sets, as in {@code $limit : value}. */
    private @Nullable String name() {
        if (tokens.size() < 2 || !tokens.get(1).is(":")) {
            return null;
        }
        at = 2;
        return tokens.get(0).text();
    }

    private Expression either() {
        return joined("||", false, () -> joined("&&", true, this::comparison));
    }

    private Expression joined(String sign, boolean all, Supplier<Expression> part) {
        List<Expression> parts = new ArrayList<>(List.of(part.get()));
        while (skip(sign)) {
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.get(0) : new Expression.Joined(List.copyOf(parts), all);
    }

    private Expression comparison() {
        Expression left = sum();
        if (skip("in")) {
            return new Expression.OneOf(left, list(), false);
        } else if (is("not") && tokens.get(at + 1).text().equals("in")) {
            at += 2;
            return new Expression.OneOf(left, list(), true);
        } else if (at < tokens.size() && COMPARISONS.contains(tokens.get(at).text())) {
            return new Expression.Comparison(left, next().text(), sum());
        }
        return left;
    }

    private Expression sum() {
        Expression left = product();
        while (is("+") || is("-")) {
            left = new Expression.Arithmetic(left, next().text(), product());
        }
        return left;
    }

    private Expression product() {
        Expression left = value();
        while (is("*")) {
            left = new Expression.Arithmetic(left, next().text(), value());
        }
        return left;
    }

    private Expression value() {
        if (skip("!")) {
            return new Expression.Negation(value());
        } else if (skip("-")) {
            return new Expression.Arithmetic(new Expression.Literal(BigDecimal.ZERO), "-", value());
        } else if (skip("(")) {
            Expression inner = either();
            skip(")");
            return inner;
        }
        return members(first(next()));
    }

    private Expression first(Token token) {
        return switch (token.kind()) {
            case STRING -> new Expression.Literal(token.unquoted());
            case NUMBER -> new Expression.Literal(new BigDecimal(token.text()));
            default -> word(token);
        };
    }

    private Expression word(Token token) {
        String text = token.text();
        if (token.isVariable()) {
            return new Expression.Variable(text);
        } else if (text.equals("null")) {
            return new Expression.Literal(null);
        } else if (text.equals("true") || text.equals("false")) {
            return new Expression.Literal(Boolean.valueOf(text));
        }
        Class<? extends Enum<?>> constants = CONSTANTS.get(text);
        return constants != null && skip(".")
                ? new Expression.Literal(constant(constants, next().text()))
                : new Expression.Member(null, text, arguments());
    }

    private static Object constant(Class<? extends Enum<?>> constants, String name) {
        return List.of(constants.getEnumConstants()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Expression members(Expression first) {
        Expression owner = first;
        while (skip(".")) {
            owner = new Expression.Member(owner, next().text(), arguments());
        }
        return owner;
    }

    private List<Expression> arguments() {
        return is("(") ? list() : List.of();
    }

    private List<Expression> list() {
        List<Expression> list = new ArrayList<>();
        skip("(");
        while (!skip(")")) {
            list.add(either());
            skip(",");
        }
        return List.copyOf(list);
    }

    private boolean is(String text) {
        return at < tokens.size() && tokens.get(at).text().equals(text);
    }

    private boolean skip(String text) {
        boolean there = is(text);
        at += there ? 1 : 0;
        return there;
    }

    private Token next() {
        return tokens.get(at++);
    }
}
