package org.countersign.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.facts.PaymentTerm;
import org.countersign.facts.Reference;
import org.countersign.facts.ReferenceCount;
import org.countersign.facts.Upfront;
import org.junit.jupiter.api.Test;

class MoneyAndReferencesTest {

    @Test
    void instalmentsDueUpfrontAreAdded() {
        Upfront upfront = Given.registers("payment-terms")
                .with(PaymentTerm.class, "percent", "20", "due", "upfront")
                .with(PaymentTerm.class, "percent", "10.5", "due", "upfront")
                .with(PaymentTerm.class, "percent", "69.5", "due", "acceptance")
                .theOne(Upfront.class);

        assertThat(upfront.percent()).isEqualByComparingTo("30.5");
        assertThat(upfront.total()).isEqualByComparingTo("100");
        assertThat(upfront.unknown()).isZero();
    }

    @Test
    void anInstalmentWithoutAPercentageOrADuePointIsUnknown() {
        Upfront upfront = Given.registers("payment-terms")
                .with(PaymentTerm.class, "percent", "40")
                .with(PaymentTerm.class, "due", "upfront")
                .theOne(Upfront.class);

        assertThat(upfront.percent()).isZero();
        assertThat(upfront.total()).isEqualByComparingTo("40");
        assertThat(upfront.unknown()).isEqualTo(2);
    }

    @Test
    void withoutInstalmentsNothingIsUpfront() {
        assertThat(Given.registers("payment-terms").reckoned(Upfront.class)).isEmpty();
    }

    @Test
    void aReferenceCountsWhenItIsOfSimilarScaleAndChecked() {
        ReferenceCount count = Given.registers("references")
                .with(Reference.class, "similarScale", "true", "checked", "true")
                .with(Reference.class, "similarScale", "true", "checked", "false")
                .with(Reference.class, "similarScale", "false", "checked", "true")
                .with(Reference.class, "similarScale", "true")
                .with(Reference.class, "name", "Example Client")
                .theOne(ReferenceCount.class);

        assertThat(count.given()).isEqualTo(5);
        assertThat(count.similarAndChecked()).isEqualTo(1);
    }

    @Test
    void anEmptyRegisterOfReferencesIsAZeroAndAMissingOneIsNothing() {
        assertThat(Given.registers("references").theOne(ReferenceCount.class).given())
                .isZero();
        assertThat(Given.registers("roster").reckoned(ReferenceCount.class)).isEmpty();
    }
}
