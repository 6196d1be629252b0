package org.countersign.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the client says of one part of the engagement: the embedded {@code team} or the {@code project}.
 *
 * @param pricing {@code monthly}, {@code hourly}, {@code fixed price}, {@code time and materials}, {@code retainer},
 *     {@code other}
 * @param billing {@code monthly}, {@code milestones}, {@code as agreed}, {@code other}
 * @param scope {@code bounded} or {@code ongoing}
 * @param budget {@code fixed} or {@code flexible}
 * @param managementCapacity, controlNeed, flexibilityNeed {@code low}, {@code medium} or {@code high}
 * @param rampUpWeeks weeks budgeted for each joiner
 * @param managementBudgeted hours of the client's own manager and lead are in the budget
 * @param managementIncluded the client believes that the rate includes project management or architecture
 * @param clientSetsTerms the client sets pay, discipline or leave
 * @param companyIdentity people carry the client's e-mail address or badge
 * @param leasingLicence {@code not required}, {@code held} or {@code missing}
 */
public record Part(
        List<Source> sources,
        String part,
        @Nullable LocalDate neededBy,
        @Nullable String pricing,
        @Nullable String billing,
        @Nullable String scope,
        @Nullable String budget,
        @Nullable Integer durationMonths,
        @Nullable String managementCapacity,
        @Nullable Boolean projectManager,
        @Nullable Boolean techLead,
        @Nullable Boolean requirementsStable,
        @Nullable Boolean requirementsWritten,
        @Nullable String controlNeed,
        @Nullable String flexibilityNeed,
        @Nullable BigDecimal contractPrice,
        @Nullable BigDecimal forecast,
        @Nullable BigDecimal contingencyPercent,
        @Nullable Integer joiners,
        @Nullable BigDecimal rampUpWeeks,
        @Nullable Boolean managementBudgeted,
        @Nullable Boolean managementIncluded,
        @Nullable Boolean clientSetsTerms,
        @Nullable Boolean vendorSupervisor,
        @Nullable Boolean directsDailyWork,
        @Nullable Boolean overTwelveMonths,
        @Nullable Boolean companyIdentity,
        @Nullable Boolean clientEquipment,
        @Nullable Boolean soleClient,
        @Nullable String leasingLicence)
        implements Fact {

    @Reads("part")
    public boolean isTeam() {
        return part.equals("team");
    }

    @Reads("part")
    public boolean isProject() {
        return part.equals("project");
    }

    /** Forecast over contract price; absent unless both are given and the price is above zero. */
    @Reads({"contractPrice", "forecast"})
    public @Nullable BigDecimal growth() {
        return forecast == null || contractPrice == null || contractPrice.signum() <= 0
                ? null
                : forecast.divide(contractPrice, MathContext.DECIMAL64);
    }

    /** How many of the five signs of joint employment hold; one that is not given counts, as the stricter reading. */
    @Reads({"directsDailyWork", "overTwelveMonths", "companyIdentity", "clientEquipment", "soleClient"})
    public int jointEmploymentSigns() {
        return (int) Stream.of(directsDailyWork, overTwelveMonths, companyIdentity, clientEquipment, soleClient)
                .filter(sign -> !Boolean.FALSE.equals(sign))
                .count();
    }

    /** Days from the date to the day it is needed; negative when that day is past, absent when none is given. */
    @Reads("neededBy")
    public @Nullable Integer daysLeft(LocalDate from) {
        return Days.between(from, neededBy);
    }

    @Override
    public Subject subject() {
        return new Subject("part", part, isTeam() ? "The team" : "The project");
    }
}
