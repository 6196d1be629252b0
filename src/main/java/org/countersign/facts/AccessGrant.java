package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account on one of the client's systems.
 *
 * @param kind {@code personal}, {@code shared} or {@code service}
 * @param owner who answers for a service account
 * @param roleBased the rights follow the role and no more
 * @param lastActivity the last commit or login
 */
public record AccessGrant(
        List<Source> sources,
        @Nullable String person,
        @Nullable String name,
        @Nullable String email,
        @Nullable String account,
        @Nullable String system,
        @Nullable String kind,
        @Nullable String owner,
        @Nullable Boolean privileged,
        @Nullable Boolean roleBased,
        @Nullable Boolean mfa,
        @Nullable Boolean sso,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate revokedOn,
        @Nullable LocalDate lastActivity)
        implements PersonRecord {

    /** Of one person; so is an account that does not say. */
    @Reads("kind")
    public boolean isPersonal() {
        return kind == null || kind.equals("personal");
    }

    @Reads("kind")
    public boolean isShared() {
        return "shared".equals(kind);
    }

    @Reads("kind")
    public boolean isService() {
        return "service".equals(kind);
    }

    /** Not revoked, or revoked only after the day. */
    @Reads("revokedOn")
    public boolean openOn(LocalDate day) {
        return revokedOn == null || revokedOn.isAfter(day);
    }

    /** Days since the last review; absent when none is recorded. */
    @Reads("reviewedOn")
    public @Nullable Integer daysSinceReview(LocalDate day) {
        return Days.between(reviewedOn, day);
    }

    /** Days since the last review up to the day or, where there is none, since access was granted; else absent. */
    @Reads({"reviewedOn", "grantedOn"})
    public @Nullable Integer daysUnreviewed(LocalDate day) {
        boolean reviewed = reviewedOn != null && !reviewedOn.isAfter(day);
        return Days.between(reviewed ? reviewedOn : grantedOn, day);
    }

    /** The words by which the list says whose account it is, as a possible match quotes them. */
    @Reads({"name", "email", "account"})
    public @Nullable String writtenAs() {
        if (name != null) {
            return name;
        }
        return email != null ? email : account;
    }

    @Override
    public Subject subject() {
        String shown = account != null ? account : whose();
        String on = system == null ? "" : " on " + system;
        return new Subject("access", whoseId() + "/" + shown + on, shown + on);
    }
}
