package org.countersign.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The step by which a proposal becomes a version, within the transaction of a handle. */
record Publication(Handle handle, Proposal proposal, Instant now, Trail trail) {

    Optional<StoredPolicy> publish(String digest, String label, String reviewer, String words, LocalDate today) {
        StoredPolicy newest = Policies.newest(handle).orElseThrow();
        boolean asApproved = proposal.isInReview()
                && proposal.digest().equals(digest)
                && !proposal.isBy(reviewer)
                && proposal.base() == newest.number()
                && !isGiven(label);
        if (!asApproved) {
            return Optional.empty();
        }
        decide(reviewer, words);
        LocalDate from = firstDay(today, newest);
        int number = version(label, reviewer, words, from);
        trail.add(
                handle,
                reviewer,
                "approved proposal " + proposal.number() + " by " + proposal.author() + Proposals.said(words)
                        + "; it is version " + number + " of the policy, " + label + ", in force from " + from,
                "");
        return handle.createQuery("SELECT * FROM policy_version WHERE number = :number")
                .bind("number", number)
                .map(Policies.VERSION)
                .findOne();
    }

    /** A name stands for one version for ever, in audits and in what people say, also where that was called off. */
    private boolean isGiven(String label) {
        return handle.createQuery("SELECT COUNT(*) FROM policy_version WHERE label = :label")
                        .bind("label", label)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private void decide(String reviewer, String words) {
        handle.createUpdate("UPDATE proposal SET state = 'PUBLISHED', reviewer = :by, words = :words,"
                        + " decided_at = :at WHERE number = :number")
                .bind("by", reviewer)
                .bind("words", words)
                .bind("at", now.toString())
                .bind("number", proposal.number())
                .execute();
    }

    /** Not before the version below it, which would never be in force otherwise. */
    private LocalDate firstDay(LocalDate today, StoredPolicy newest) {
        LocalDate wanted = proposal.effectiveOn() == null ? today : proposal.effectiveOn();
        return Stream.of(today, wanted, newest.effectiveOn())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private int version(String label, String reviewer, String words, LocalDate from) {
        SortedMap<String, String> files = Policies.files(handle, proposal.base());
        files.putAll(Proposals.files(handle, proposal.number()));
        StoredPolicy version = new StoredPolicy(
                0,
                label,
                proposal.number(),
                proposal.title() + ". " + proposal.reason(),
                proposal.author(),
                reviewer,
                words,
                now,
                from,
                null);
        return Policies.add(handle, version, files);
    }
}
