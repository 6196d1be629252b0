package org.countersign.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * @param exceptionsIn the criteria in which the auditor noted exceptions, such as {@code CC6.2}
 * @param criteria the trust services criteria that a SOC 2 report covers
 * @param subservices how it treats hosts and other services: {@code none}, {@code inclusive} or {@code carved out}
 * @param carvedOut the critical ones that it leaves out, by name
 * @param cuecsMapped each control that the report leaves to its user has an owner
 * @param edition {@code 2013} or {@code 2022}
 * @param certifier the body that certified
 * @param accredited that body is accredited by a signatory of the IAF agreement
 * @param verified the certificate was found in IAF CertSearch
 * @param surveillanceOn the last surveillance audit
 * @param soaExcludes the statement of applicability leaves out a control of suppliers, leavers or outsourced development
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
        @Nullable String exceptionsIn,
        @Nullable String criteria,
        @Nullable String subservices,
        List<String> carvedOut,
        @Nullable Boolean cuecsMapped,
        @Nullable String edition,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable Boolean withdrawn,
        @Nullable Boolean inScope,
        @Nullable String certifier,
        @Nullable Boolean accredited,
        @Nullable Boolean verified,
        @Nullable LocalDate surveillanceOn,
        @Nullable Boolean soaExcludes,
        @Nullable BigDecimal limit,
        @Nullable String currency)
        implements Fact {

    private static final Pattern CRITERION = Pattern.compile("\\b(CC|PI|A|C|P) ?(\\d+\\.\\d+)");

    public Attestation {
        carvedOut = List.copyOf(carvedOut);
    }

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

    /** Whole months of the period, both days counted; absent unless both are given. */
    @Reads({"periodStart", "periodEnd"})
    public @Nullable Integer periodMonths() {
        return periodEnd == null ? null : Months.whole(periodStart, periodEnd.plusDays(1));
    }

    /** An exception was noted in the criterion, such as {@code CC6.2}. */
    @Reads("exceptionsIn")
    public boolean excepts(String criterion) {
        return excepted().contains(criterion);
    }

    /** An exception was noted in some criterion that is named. */
    @Reads("exceptionsIn")
    public boolean isExceptedAnywhere() {
        return !excepted().isEmpty();
    }

    private List<String> excepted() {
        return exceptionsIn == null
                ? List.of()
                : CRITERION
                        .matcher(exceptionsIn.toUpperCase(Locale.ROOT))
                        .results()
                        .map(found -> found.group(1) + found.group(2))
                        .toList();
    }

    /** The criteria that it covers name the one, such as {@code privacy}. */
    @Reads("criteria")
    public boolean covers(String criterion) {
        return criteria != null && criteria.toLowerCase(Locale.ROOT).contains(criterion);
    }

    /** The services that it leaves out are named. */
    @Reads("carvedOut")
    public boolean isCarveOutNamed() {
        return !carvedOut.isEmpty();
    }

    /** Issued to the holder of that name. */
    @Reads("holder")
    public boolean isOf(@Nullable String written) {
        return Names.same(holder, written);
    }

    /**
     * Months from the last audit up to the day, started ones counted: the surveillance audit, or the issue if that is
     * later; absent when neither is known.
     */
    @Reads({"surveillanceOn", "issuedOn"})
    public @Nullable Integer monthsSinceAudit(LocalDate day) {
        return Stream.of(Optional.ofNullable(surveillanceOn), Optional.ofNullable(issuedOn))
                .flatMap(Optional::stream)
                .filter(audit -> !audit.isAfter(day))
                .max(Comparator.naturalOrder())
                .map(audit -> Months.started(audit, day))
                .orElse(null);
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
