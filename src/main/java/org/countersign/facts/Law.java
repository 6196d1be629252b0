package org.countersign.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the policy holds of the law on a country, from {@code laws.csv}; counsel corrects it there.
 *
 * @param assignment {@code allowed}, {@code not assignable} (a licence takes its place) or {@code ask counsel}
 * @param signatureForm in which form rights are passed on: {@code any}, {@code written}, {@code written for non-employees} or
 *     {@code ask counsel}
 * @param moralRights {@code none} that matter for software, or {@code to be handled} by a waiver or a promise
 * @param dataTransfer for personal data under the GDPR: {@code eea}, {@code adequate} by a decision, or {@code third}
 * @param access from there to systems and data: {@code embargoed}, {@code of concern}; absent where nothing stands against it
 */
public record Law(
        String country,
        String assignment,
        String leasingLicence,
        String why,
        @Nullable String signatureForm,
        @Nullable String moralRights,
        @Nullable String dataTransfer,
        @Nullable String access)
        implements Fact {

    /** Whether any signature will do for a person so engaged; one of whom that is not known counts as no employee. */
    @Reads("signatureForm")
    public boolean takesAnySignature(@Nullable String engagedAs) {
        return "any".equals(signatureForm)
                || ("written for non-employees".equals(signatureForm) && "employee".equals(engagedAs));
    }

    @Override
    public List<Source> sources() {
        return List.of();
    }

    @Override
    public Subject subject() {
        return new Subject("law", country, "Law of " + country);
    }
}
