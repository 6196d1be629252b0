package org.countersign.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the client says of the engagement as a whole.
 *
 * @param clientCountry where the client is established, as its two letters (ISO 3166-1)
 * @param contract {@code draft} or {@code executed}
 * @param governingLaw the country, as its two letters (ISO 3166-1)
 * @param critical the vendor supports a critical or important function
 * @param coreCode core code or patents are in scope
 * @param financialEntity the client is a financial entity under DORA
 * @param bulkSensitiveData bulk sensitive personal data of US persons, or US government-related data, is in scope
 * @param cisaMeasures the security requirements of CISA for such data are met
 * @param alternative {@code named}, {@code not named} or {@code single source}
 * @param exitPlan the client has a plan for leaving the vendor
 * @param reviewTier how closely the client reviews the vendor: {@code critical}, {@code high}, {@code medium} or
 *     {@code low}
 * @param reviewedOn the client's last review of the vendor
 */
public record Engagement(
        List<Source> sources,
        @Nullable Model model,
        @Nullable String client,
        @Nullable String clientCountry,
        @Nullable String vendor,
        @Nullable String contract,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String governingLaw,
        @Nullable Boolean critical,
        @Nullable Boolean personalData,
        @Nullable Boolean coreCode,
        @Nullable Boolean financialEntity,
        @Nullable BigDecimal annualFees,
        @Nullable Boolean bulkSensitiveData,
        @Nullable Boolean cisaMeasures,
        @Nullable String alternative,
        @Nullable Boolean exitPlan,
        @Nullable String reviewTier,
        @Nullable LocalDate reviewedOn)
        implements Fact {

    /** People join the client's team; also true while the model is unknown, as the stricter reading. */
    @Reads("model")
    public boolean isOutstaffing() {
        return model != Model.OUTSOURCING;
    }

    /** A project is handed over; also true while the model is unknown, as the stricter reading. */
    @Reads("model")
    public boolean isOutsourcing() {
        return model != Model.OUTSTAFFING;
    }

    /** Somebody of that part works on the team alone; never so while the model is unknown, as the stricter reading. */
    @Reads("model")
    public boolean keepsToTeam(@Nullable String part) {
        return model == Model.HYBRID ? "team".equals(part) : model == Model.OUTSTAFFING && !"project".equals(part);
    }

    /** Whether the name is that of the client. */
    @Reads("client")
    public boolean isClient(@Nullable String written) {
        return Names.same(client, written);
    }

    /** Months from the last review to the day, started ones counted; absent when none is recorded up to the day. */
    @Reads("reviewedOn")
    public @Nullable Integer monthsSinceReview(LocalDate day) {
        return reviewedOn == null || reviewedOn.isAfter(day) ? null : Months.started(reviewedOn, day);
    }

    /** It starts only after the day. */
    @Reads("start")
    public boolean startsAfter(LocalDate day) {
        return start != null && start.isAfter(day);
    }

    @Override
    public Subject subject() {
        return new Subject("engagement", "engagement", vendor == null ? "The engagement" : "Engagement with " + vendor);
    }
}
