package org.countersign.web.rules;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.store.Proposal;
import org.countersign.store.StoredPolicy;

/**
 * When what is proposed takes force.
 *
 * @param when a day, or words where there is none
 * @param why it is not the day that was wished for; empty where it is
 * @param calledOff it was published, and taken back before its day
 */
public record TakesForce(String when, String why, boolean calledOff) {

    /** By the versions that there are, the newest first. */
    static TakesForce of(Proposal proposal, List<StoredPolicy> versions, LocalDate today) {
        Optional<StoredPolicy> published = versions.stream()
                .filter(version -> Integer.valueOf(proposal.number()).equals(version.proposal()))
                .findFirst();
        return published.isPresent()
                ? published(proposal, published.get(), versions)
                : proposal.isOpen() ? open(proposal, versions, today) : new TakesForce("never, withdrawn", "", false);
    }

    private static TakesForce open(Proposal proposal, List<StoredPolicy> versions, LocalDate today) {
        LocalDate wished = wished(proposal, today);
        Optional<StoredPolicy> scheduled = versions.stream()
                .filter(version -> !version.isCalledOff())
                .findFirst()
                .filter(newest -> newest.effectiveOn().isAfter(wished));
        if (scheduled.isPresent()) {
            return new TakesForce(
                    scheduled.get().effectiveOn().toString(),
                    because(scheduled.get()) + "; call that off first if it must be sooner",
                    false);
        }
        return new TakesForce(wished.isAfter(today) ? wished.toString() : "as soon as it is approved", "", false);
    }

    private static TakesForce published(Proposal proposal, StoredPolicy version, List<StoredPolicy> versions) {
        LocalDate wished = wished(proposal, LocalDate.ofInstant(version.publishedAt(), ZoneOffset.UTC));
        String why = versions.stream()
                .filter(below -> below.number() == proposal.base())
                .filter(below -> below.effectiveOn().isAfter(wished))
                .map(TakesForce::because)
                .findFirst()
                .orElse("");
        return version.isCalledOff()
                ? new TakesForce("never, called off by " + version.calledOffBy(), "", true)
                : new TakesForce(version.effectiveOn().toString(), why, false);
    }

    private static String because(StoredPolicy scheduled) {
        return "because version " + scheduled.label() + " is scheduled for that day";
    }

    private static LocalDate wished(Proposal proposal, LocalDate soonest) {
        return Stream.ofNullable(proposal.effectiveOn())
                .filter(soonest::isBefore)
                .findFirst()
                .orElse(soonest);
    }
}
