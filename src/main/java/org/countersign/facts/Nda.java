package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A non-disclosure agreement, of one person or of the whole company.
 *
 * @param kind {@code individual} or {@code company}
 * @param party the legal entity that is the counterparty of the person or of the client
 * @param indefinite it has no end
 * @param survivalMonths how long the duty outlives the agreement
 * @param tradeSecrets trade secrets stay protected for as long as they are secret
 * @param immunityNotice {@code notice} of the immunity of 18 USC 1833(b), {@code policy} where it refers to one that gives
 *     it, or {@code none}
 * @param signedOnOpen the date of signature as written, where it can be read in two ways and nobody has settled which
 */
public record Nda(
        List<Source> sources,
        @Nullable String person,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String party,
        @Nullable Boolean signed,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate endsOn,
        @Nullable Boolean indefinite,
        @Nullable Integer survivalMonths,
        @Nullable Boolean tradeSecrets,
        @Nullable Boolean coversStaff,
        @Nullable Boolean coversSubcontractors,
        @Nullable String immunityNotice,
        @Nullable String signedOnOpen)
        implements PersonRecord {

    /** Speaks for one person; a row that names a person and gives no kind does. */
    @Reads("kind")
    public boolean isIndividual() {
        return kind == null ? name != null || person != null : kind.equals("individual");
    }

    /** Speaks for the company; a row that names nobody and gives no kind speaks for nobody. */
    @Reads("kind")
    public boolean isCompany() {
        return "company".equals(kind);
    }

    /** Signed on or before the day; a row that says signed and gives no date counts, one that says unsigned never. */
    @Reads({"signed", "signedOn"})
    public boolean signedBy(LocalDate day) {
        return Signature.givenBy(signed, signedOn, day);
    }

    /** A date of signature stands there that can be read in two ways, and the row does not say that it is unsigned. */
    @Reads({"signed", "signedOn", "signedOnOpen"})
    public boolean isDayOpen() {
        return Signature.isDayOpen(signed, signedOn, signedOnOpen);
    }

    /** Signed on or before a day that is given as a number such as 20160511; not so without a date of signature. */
    @Reads({"signed", "signedOn"})
    public boolean signedUntil(int day) {
        return !Boolean.FALSE.equals(signed) && signedOn != null && Days.number(signedOn) <= day;
    }

    /** The end lies before the day. */
    @Reads({"endsOn", "indefinite"})
    public boolean expiredOn(LocalDate day) {
        return !Boolean.TRUE.equals(indefinite) && endsOn != null && endsOn.isBefore(day);
    }

    /** Neither an end nor the word that there is none. */
    @Reads({"endsOn", "indefinite"})
    public boolean isTermUnknown() {
        return endsOn == null && !Boolean.TRUE.equals(indefinite);
    }

    /** Days from the day to the end; absent when there is no end or it is not given. */
    @Reads({"endsOn", "indefinite"})
    public @Nullable Integer daysLeft(LocalDate from) {
        return Boolean.TRUE.equals(indefinite) ? null : Days.between(from, endsOn);
    }

    @Override
    public Subject subject() {
        return isCompany()
                ? new Subject("nda", "company", "Company NDA")
                : new Subject("nda", whoseId(), "NDA of " + whose());
    }
}
