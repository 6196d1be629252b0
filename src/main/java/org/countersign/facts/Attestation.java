package org.countersign.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report, certificate or policy of insurance that somebody else issued.
 *
 * @param kind {@code soc2}, {@code iso27001}, {@code professional indemnity} or {@code cyber insurance}
 * @param offeredAs {@code own}: as the vendor's own; {@code subservice}: as that of a host or other supplier
 * @param holder the legal entity it was issued to
 * @param entityListed the contracting entity is named in it
 * @param siteListed the site that delivers is named in it
 * @param form {@code report}, {@code certificate}, {@code letter} or {@code badge}
 * @param type {@code type 1} or {@code type 2}
 * @param opinion {@code unqualified}, {@code qualified}, {@code adverse} or {@code disclaimer}
 * @param exceptions {@code none}, {@code answered} or {@code unanswered} by management
 * @param edition {@code 2013} or {@code 2022}
 */
public record Attestation(
        List<Source> sources,
        @Nullable String id,
        String kind,
        @Nullable String offeredAs,
        @Nullable String holder,
        @Nullable Boolean entityListed,
        @Nullable Boolean siteListed,
        @Nullable String form,
        @Nullable String type,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable String opinion,
        @Nullable String exceptions,
        @Nullable String edition,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable Boolean withdrawn,
        @Nullable Boolean inScope,
        @Nullable BigDecimal limit,
        @Nullable String currency)
        implements Fact {

    /** Offered as the vendor's own; so is one that does not say. */
    @Reads("offeredAs")
    public boolean isOwn() {
        return !"subservice".equals(offeredAs);
    }

    @Reads("kind")
    public boolean isSoc2() {
        return kind.equals("soc2");
    }

    @Reads("kind")
    public boolean isIso27001() {
        return kind.equals("iso27001");
    }

    /** The last day it speaks of: the end of the period, else the expiry, else the issue; for telling the newest. */
    @Reads({"periodEnd", "expiresOn", "issuedOn"})
    public LocalDate speaksUntil() {
        if (periodEnd != null) {
            return periodEnd;
        }
        if (expiresOn != null) {
            return expiresOn;
        }
        return issuedOn == null ? LocalDate.MIN : issuedOn;
    }

    /** Whole months from the end of the period, started ones counted, to the day; absent without a period. */
    @Reads("periodEnd")
    public @Nullable Integer monthsSincePeriod(LocalDate day) {
        return Months.started(periodEnd, day);
    }

    /** Days from the day to the expiry; negative once expired, absent when none is given. */
    @Reads("expiresOn")
    public @Nullable Integer daysLeft(LocalDate from) {
        return Days.between(from, expiresOn);
    }

    /** Issued only after the day. */
    @Reads("issuedOn")
    public boolean futureOn(LocalDate day) {
        return issuedOn != null && issuedOn.isAfter(day);
    }

    /** The kind of report that may stand in for this one; absent for insurance. */
    @Reads("kind")
    public @Nullable String otherKind() {
        return isSoc2() ? "iso27001" : isIso27001() ? "soc2" : null;
    }

    /**
     * Shown to be the one of two of a kind that counts: a report of the vendor's own over mere letters and badges and
     * over a report whose period ended earlier or is not given, a certificate over one that expires earlier. It rests on
     * words that are there and never on a blank, lest taking a word away hide a bad report.
     */
    @Reads({"offeredAs", "kind", "form", "periodEnd", "expiresOn"})
    public boolean supersedes(Attestation other) {
        if (!"own".equals(offeredAs) || !kind.equals(other.kind)) {
            return false;
        }
        return isSoc2() ? "report".equals(form) && outweighs(other) : isLater(expiresOn, other.expiresOn);
    }

    private boolean outweighs(Attestation other) {
        boolean mereClaim = other.form != null && !other.form.equals("report");
        return mereClaim || (periodEnd != null && (other.periodEnd == null || isLater(periodEnd, other.periodEnd)));
    }

    private static boolean isLater(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }

    /** What the result of a check on this document is filed under. */
    @Reads({"kind", "id", "holder"})
    public String subjectId() {
        return subject().id();
    }

    @Override
    public Subject subject() {
        String which = id != null ? id : holder != null ? holder : "unnamed";
        return new Subject("attestation", kind + "/" + which, kind + " " + which);
    }
}
