package org.countersign.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register of information that DORA asks of a financial entity: a service that a contract brings.
 *
 * @param contractRef the reference number of the contractual arrangement
 * @param providerId the identifier of the provider
 * @param idType {@code LEI} or {@code EUID}
 * @param supports the function of the financial entity that the service supports
 * @param serviceType the type of ICT service
 * @param location the country from which the service is provided
 * @param annualCost the yearly expense
 */
public record IctService(
        List<Source> sources,
        @Nullable String contractRef,
        @Nullable String provider,
        @Nullable String providerId,
        @Nullable String idType,
        @Nullable String supports,
        @Nullable String serviceType,
        @Nullable String location,
        @Nullable BigDecimal annualCost,
        @Nullable LocalDate start,
        @Nullable LocalDate end)
        implements Fact {

    /** How many characters the identifier has, blanks left out; absent when none is given. */
    @Reads("providerId")
    public @Nullable Integer idLength() {
        return providerId == null ? null : providerId.replaceAll("\\s", "").length();
    }

    @Override
    public Subject subject() {
        String shown = contractRef != null ? contractRef : provider != null ? provider : "without reference";
        String of = serviceType == null ? shown : shown + ", " + serviceType;
        return new Subject("ict-service", of, "Register of information: " + of);
    }
}
