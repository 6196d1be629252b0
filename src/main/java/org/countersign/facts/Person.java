package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Someone who works, worked or will work on the engagement.
 *
 * @param seniority {@code junior}, {@code mid}, {@code senior} or {@code lead}
 * @param employer the legal entity that employs or contracts the person
 * @param form {@code employee}, {@code contractor} or {@code sole trader}
 * @param part {@code team} or {@code project}; absent means both
 * @param hired when the vendor took the person on, for tenure
 * @param firstWork the first commit or first day of work on this engagement
 * @param remote works from a place where nobody of the vendor meets them
 * @param screening {@code done}, {@code pending} or {@code refused}
 * @param trainedOn the last training in security
 * @param identityMismatch what the person shows of who they are does not fit together
 * @param multiCountryLogins their account was used from several countries
 * @param cryptoPaid their pay goes out in crypto-currency
 * @param assignmentReviewedOn when the client last reviewed whether the person should stay on the engagement
 * @param onRoster false for a leaver whom only the departures name
 */
public record Person(
        List<Source> sources,
        String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable String seniority,
        @Nullable String country,
        @Nullable String employer,
        @Nullable String form,
        @Nullable String part,
        @Nullable LocalDate start,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate hired,
        @Nullable LocalDate firstWork,
        @Nullable Boolean remote,
        @Nullable Boolean identityVerified,
        @Nullable String screening,
        @Nullable LocalDate screenedOn,
        @Nullable LocalDate trainedOn,
        @Nullable Boolean identityMismatch,
        @Nullable Boolean multiCountryLogins,
        @Nullable Boolean cryptoPaid,
        @Nullable LocalDate assignmentReviewedOn,
        boolean onRoster)
        implements Fact {

    /** How a reader would call the person: the name, else the id. */
    @Reads("name")
    public String called() {
        return name == null ? id : name;
    }

    /** Belongs to the embedded team; a person without a part counts for both. */
    @Reads("part")
    public boolean isEmbedded() {
        return !"project".equals(part);
    }

    /** Started on or before the day and last day on or after it; no start date counts as active. */
    @Reads({"start", "lastDay"})
    public boolean activeOn(LocalDate day) {
        return (start == null || !start.isAfter(day)) && (lastDay == null || !lastDay.isBefore(day));
    }

    /** Started on or before the day, still here or not; no start date counts as started. */
    @Reads("start")
    public boolean startedBy(LocalDate day) {
        return start == null || !start.isAfter(day);
    }

    /** The last day lies before the day. */
    @Reads("lastDay")
    public boolean leftBefore(LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }

    /** Days from the day to the start; zero or negative once started, absent when no start is given. */
    @Reads("start")
    public @Nullable Integer daysToStart(LocalDate from) {
        return Days.between(from, start);
    }

    /** Months since the background was screened, started ones counted; absent when no date is given. */
    @Reads("screenedOn")
    public @Nullable Integer monthsSinceScreening(LocalDate day) {
        return Months.started(screenedOn, day);
    }

    /** Months since the last training in security, started ones counted; absent when no date is given. */
    @Reads("trainedOn")
    public @Nullable Integer monthsSinceTraining(LocalDate day) {
        return Months.started(trainedOn, day);
    }

    /** How many of the three points to verify are recorded as present. */
    @Reads({"identityMismatch", "multiCountryLogins", "cryptoPaid"})
    public int pointsToVerify() {
        return (int) points().filter(Boolean.TRUE::equals).count();
    }

    /** How many of the three points to verify are not recorded either way. */
    @Reads({"identityMismatch", "multiCountryLogins", "cryptoPaid"})
    public int pointsNotRecorded() {
        return (int) points().filter(Objects::isNull).count();
    }

    private Stream<@Nullable Boolean> points() {
        return Stream.of(identityMismatch, multiCountryLogins, cryptoPaid);
    }

    /** The day work began: the first work that is recorded or the start, whichever is earlier. */
    @Reads({"start", "firstWork"})
    public @Nullable LocalDate began() {
        if (start == null || firstWork == null) {
            return start == null ? firstWork : start;
        }
        return firstWork.isBefore(start) ? firstWork : start;
    }

    /** Days from the last day to the day; absent when no last day is given. */
    @Reads("lastDay")
    public @Nullable Integer daysGone(LocalDate day) {
        return Days.between(lastDay, day);
    }

    /** Months, started ones counted, since the last review of the assignment or, where there is none, since the start. */
    @Reads({"start", "assignmentReviewedOn"})
    public @Nullable Integer monthsUnreviewed(LocalDate day) {
        boolean reviewed = assignmentReviewedOn != null && !assignmentReviewedOn.isAfter(day);
        return Months.started(reviewed ? assignmentReviewedOn : start, day);
    }

    @Override
    public Subject subject() {
        return new Subject("person", id, called());
    }
}
