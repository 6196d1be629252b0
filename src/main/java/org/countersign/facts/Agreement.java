package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract between client and vendor, such as a framework or a statement of work.
 *
 * @param kind {@code framework}, {@code statement of work} or {@code contract}, which is both in one
 * @param openEnded it has no end
 * @param renews it goes on by itself unless somebody gives notice
 * @param noticeDays how many days before the end that notice must be given
 */
public record Agreement(
        List<Source> sources,
        @Nullable String id,
        @Nullable String kind,
        @Nullable Boolean signed,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Boolean openEnded,
        @Nullable Boolean renews,
        @Nullable Integer noticeDays)
        implements Fact {

    /** Signed on or before the day; a row that says signed and gives no date counts, one that says unsigned never. */
    @Reads({"signed", "signedOn"})
    public boolean signedBy(LocalDate day) {
        return Signature.givenBy(signed, signedOn, day);
    }

    /** Signed only after it began; not so where a date is missing. */
    @Reads({"signedOn", "startsOn"})
    public boolean isSignedLate() {
        return signedOn != null && startsOn != null && signedOn.isAfter(startsOn);
    }

    /** Begins only after the day; one without a start does not. */
    @Reads("startsOn")
    public boolean startsAfter(LocalDate day) {
        return startsOn != null && startsOn.isAfter(day);
    }

    /** The end that it states lies before the day. */
    @Reads("endsOn")
    public boolean endedBy(LocalDate day) {
        return endsOn != null && endsOn.isBefore(day);
    }

    /** Neither an end nor the word that there is none. */
    @Reads({"endsOn", "openEnded"})
    public boolean isTermUnknown() {
        return endsOn == null && !Boolean.TRUE.equals(openEnded);
    }

    /** Shown by its dates to have begun by the day and to go on, also by renewing itself. */
    @Reads({"startsOn", "endsOn", "openEnded", "renews"})
    public boolean runsOn(LocalDate day) {
        boolean begun = startsOn != null && !startsOn.isAfter(day);
        return begun && !isTermUnknown() && (!endedBy(day) || Boolean.TRUE.equals(renews));
    }

    /** Days left to give notice before it renews itself; negative once too late, absent when a date is not known. */
    @Reads({"endsOn", "noticeDays"})
    public @Nullable Integer daysToNotice(LocalDate from) {
        return noticeDays == null || endsOn == null ? null : Days.between(from, endsOn.minusDays(noticeDays));
    }

    @Override
    public Subject subject() {
        String shown = id == null ? "unnamed" : id;
        return new Subject("agreement", shown, "Agreement " + shown);
    }
}
