package org.countersign.facts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instalment of the price.
 *
 * @param percent its share of the price
 * @param due {@code upfront}, {@code milestone}, {@code monthly} or {@code acceptance}
 */
public record PaymentTerm(
        List<Source> sources,
        @Nullable String label,
        @Nullable BigDecimal percent,
        @Nullable String due) implements Fact {

    @Override
    public Subject subject() {
        String shown = label == null ? "unnamed" : label;
        return new Subject("payment", shown, "Payment " + shown);
    }
}
