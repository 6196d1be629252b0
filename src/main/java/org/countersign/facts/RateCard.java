package org.countersign.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The price of one role.
 *
 * @param currency its three letters (ISO 4217)
 * @param unit {@code hour} or {@code month}
 * @param region {@code eastern europe}, {@code latin america} or {@code other}
 * @param dollars US dollars for one unit of the currency, with the day it was taken
 */
public record RateCard(
        List<Source> sources,
        @Nullable String role,
        @Nullable String seniority,
        @Nullable BigDecimal rate,
        @Nullable String currency,
        @Nullable String unit,
        @Nullable String region,
        @Nullable BigDecimal dollars,
        @Nullable LocalDate dollarsOn)
        implements Fact {

    /** US dollars an hour; absent when the unit is not an hour or the currency has no dated exchange rate. */
    @Reads({"rate", "currency", "unit", "dollars", "dollarsOn"})
    public @Nullable BigDecimal dollarsPerHour() {
        if (rate == null || !"hour".equals(unit)) {
            return null;
        }
        if ("USD".equals(currency)) {
            return rate;
        }
        return dollars == null || dollarsOn == null || currency == null ? null : rate.multiply(dollars);
    }

    /** There is a band for the region and a rate that can be held against it. */
    @Reads({"rate", "currency", "unit", "region", "dollars", "dollarsOn"})
    public boolean isComparable() {
        return comparison().equals("possible");
    }

    /** {@code possible}, or why the rate cannot be held against a band. */
    @Reads({"rate", "currency", "unit", "region", "dollars", "dollarsOn"})
    public String comparison() {
        if (rate == null) {
            return "no rate is given";
        } else if (!"hour".equals(unit)) {
            return "it is not a rate for an hour";
        } else if (dollarsPerHour() == null) {
            return "it is not in USD and has no dated exchange rate";
        } else if (region == null) {
            return "no region is given";
        }
        return region.equals("other") ? "the bands do not speak of its region" : "possible";
    }

    @Override
    public Subject subject() {
        String shown = (role == null ? "unnamed role" : role) + (seniority == null ? "" : ", " + seniority);
        return new Subject("rate", shown, "Rate of " + shown);
    }
}
