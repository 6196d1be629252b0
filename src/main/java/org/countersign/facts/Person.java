package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;
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
