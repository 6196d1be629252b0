package org.countersign.reckoning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.countersign.facts.PaymentTerm;
import org.countersign.facts.Upfront;
import org.countersign.reckoning.Reckoning.Evidence;
import org.jspecify.annotations.Nullable;

/** What follows from the payment terms. */
final class Money {

    private Money() {}

    static @Nullable Upfront upfront(Evidence evidence) {
        List<PaymentTerm> terms = evidence.all(PaymentTerm.class);
        if (terms.isEmpty()) {
            return null;
        }
        List<PaymentTerm> upfront =
                terms.stream().filter(term -> "upfront".equals(term.due())).toList();
        long unknown = terms.stream()
                .filter(term -> term.due() == null || term.percent() == null)
                .count();
        return new Upfront(
                Reckoning.sources(terms, List.of("percent", "due"), evidence.searched("payment-terms")),
                sum(upfront),
                sum(terms),
                Math.toIntExact(unknown));
    }

    private static BigDecimal sum(List<PaymentTerm> terms) {
        return terms.stream()
                .map(PaymentTerm::percent)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
