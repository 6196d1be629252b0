package org.countersign.workbench.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.countersign.policy.FactTypes;
import org.jspecify.annotations.Nullable;

/** A part of a condition, with its value for a fact. */
sealed interface Expression {

    /** Its value; null for what is not given. */
    @Nullable
    Object in(Scope scope);

    /** The words of it whose values decide. */
    default Stream<Expression> looksAt() {
        return Stream.of(this);
    }

    default boolean holds(Scope scope) {
        return Boolean.TRUE.equals(in(scope));
    }

    /** A word, a number or a constant as it stands there. */
    record Literal(@Nullable Object value) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            return value;
        }

        @Override
        public Stream<Expression> looksAt() {
            return Stream.of();
        }
    }

    /** A variable such as {@code $today}. */
    record Variable(String name) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            return scope.names().get(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A field or method, of the fact that is looked at when it has no owner. */
    record Member(@Nullable Expression owner, String word, List<Expression> arguments) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            Object of = owner == null ? scope.self() : owner.in(scope);
            return of == null
                    ? null
                    : call(of, arguments.stream().map(each -> each.in(scope)).toArray());
        }

        /** Tried although a condition before it failed, it may lack what it reckons with; it has no value then. */
        private @Nullable Object call(Object of, @Nullable Object... values) {
            try {
                return FactTypes.call(of, word, values);
            } catch (IllegalStateException | IllegalArgumentException e) {
                return null;
            }
        }

        @Override
        public Stream<Expression> looksAt() {
            return Stream.concat(Stream.of(this), arguments.stream().flatMap(Expression::looksAt));
        }

        @Override
        public String toString() {
            String said = arguments.isEmpty()
                    ? ""
                    : "( "
                            + String.join(
                                    ", ",
                                    arguments.stream().map(Object::toString).toList()) + " )";
            return (owner == null ? "" : owner + ".") + word + said;
        }
    }

    /** Two values and what stands between them: {@code ==}, {@code <=}, {@code matches} and the like. */
    record Comparison(Expression left, String sign, Expression right) implements Expression {
        @Override
        public Object in(Scope scope) {
            Object one = left.in(scope);
            Object other = right.in(scope);
            return switch (sign) {
                case "==" -> Values.same(one, other);
                case "!=" -> !Values.same(one, other);
                case "matches" -> one != null && other != null && one.toString().matches(other.toString());
                case "contains" -> Values.holds(one, other);
                default -> ordered(Values.compare(one, other));
            };
        }

        private boolean ordered(OptionalInt order) {
            if (order.isEmpty()) {
                return false;
            }
            int by = order.getAsInt();
            return switch (sign) {
                case "<" -> by < 0;
                case "<=" -> by <= 0;
                case ">" -> by > 0;
                default -> by >= 0;
            };
        }

        @Override
        public Stream<Expression> looksAt() {
            return Stream.concat(left.looksAt(), right.looksAt());
        }
    }

    /** One of several words. */
    record OneOf(Expression value, List<Expression> allowed, boolean denied) implements Expression {
        @Override
        public Object in(Scope scope) {
            return denied != allowed.stream().anyMatch(each -> Values.same(value.in(scope), each.in(scope)));
        }

        @Override
        public Stream<Expression> looksAt() {
            return value.looksAt();
        }
    }

    /** A sum, a difference or a product. */
    record Arithmetic(Expression left, String sign, Expression right) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            Object one = left.in(scope);
            Object other = right.in(scope);
            if (one == null || other == null) {
                return null;
            }
            BigDecimal result = of(Values.number(one), Values.number(other));
            return one instanceof Integer && other instanceof Integer ? (Object) result.intValueExact() : result;
        }

        private BigDecimal of(BigDecimal one, BigDecimal other) {
            return switch (sign) {
                case "+" -> one.add(other);
                case "-" -> one.subtract(other);
                default -> one.multiply(other);
            };
        }

        @Override
        public Stream<Expression> looksAt() {
            return Stream.concat(left.looksAt(), right.looksAt());
        }
    }

    /** Parts joined by {@code &&}, where all hold, or by {@code ||}, where one does. */
    record Joined(List<Expression> parts, boolean all) implements Expression {
        @Override
        public Object in(Scope scope) {
            return all
                    ? parts.stream().allMatch(part -> part.holds(scope))
                    : parts.stream().anyMatch(part -> part.holds(scope));
        }

        @Override
        public Stream<Expression> looksAt() {
            return parts.stream().flatMap(Expression::looksAt).distinct();
        }
    }

    /** The contrary. */
    record Negation(Expression of) implements Expression {
        @Override
        public Object in(Scope scope) {
            return !of.holds(scope);
        }

        @Override
        public Stream<Expression> looksAt() {
            return of.looksAt();
        }
    }
}
