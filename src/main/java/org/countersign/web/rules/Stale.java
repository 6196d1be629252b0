package org.countersign.web.rules;

import java.util.List;
import java.util.Optional;
import org.countersign.store.Proposal;
import org.countersign.store.StoredPolicy;

/**
 * Why an open proposal cannot be approved as it is.
 *
 * @param onto the version on top of which it has to be set
 */
public record Stale(StoredPolicy onto, String why) {

    /** By the name that its version would have, and the versions that there are, the newest first. */
    static Optional<Stale> of(Proposal proposal, String label, List<StoredPolicy> versions) {
        StoredPolicy newest = versions.stream()
                .filter(version -> !version.isCalledOff())
                .findFirst()
                .orElseThrow();
        if (proposal.isOpen() && proposal.base() != newest.number()) {
            return Optional.of(new Stale(newest, below(proposal, newest, versions)));
        }
        return versions.stream()
                .filter(version -> proposal.isOpen() && version.label().equals(label))
                .map(given -> new Stale(
                        newest, "Another version was called " + label + " since this was begun, and was called off"))
                .findFirst();
    }

    private static String below(Proposal proposal, StoredPolicy newest, List<StoredPolicy> versions) {
        return versions.stream()
                .filter(version -> version.number() == proposal.base() && version.isCalledOff())
                .map(base -> "Version " + base.label() + ", on top of which this is, was called off by "
                        + base.calledOffBy())
                .findFirst()
                .orElse("Version " + newest.label() + " was published since this was begun");
    }
}
