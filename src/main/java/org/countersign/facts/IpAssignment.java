package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's own agreement by which their work passes on.
 *
 * @param agreement its number or title
 * @param assignee the legal entity to which the person assigns
 * @param retroactive it says that it also covers work done before the signature
 * @param signature {@code by hand}, {@code qualified electronic} or {@code simple electronic}
 * @param moralRights the author waives moral rights, or promises not to use them
 * @param signedOnOpen the date of signature as written, where it can be read in two ways and nobody has settled which
 */
public record IpAssignment(
        List<Source> sources,
        @Nullable String person,
        @Nullable String name,
        @Nullable String agreement,
        @Nullable Boolean signed,
        @Nullable LocalDate signedOn,
        @Nullable String assignee,
        @Nullable Boolean retroactive,
        @Nullable String signature,
        @Nullable Boolean moralRights,
        @Nullable String signedOnOpen)
        implements PersonRecord {

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

    /** Days from a day to the signature: positive when it was signed late; absent without a date. */
    @Reads("signedOn")
    public @Nullable Integer daysAfter(@Nullable LocalDate began) {
        return Days.between(began, signedOn);
    }

    @Override
    public Subject subject() {
        return new Subject("ip-assignment", whoseId(), "IP assignment of " + whose());
    }
}
