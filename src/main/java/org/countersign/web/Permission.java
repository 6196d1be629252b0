package org.countersign.web;

/** What somebody may do. */
public enum Permission {
    /** See reviews, documents and rules. */
    READ,
    /** Open reviews, add documents, settle questions, write remarks. */
    REVIEW,
    /** Waive a finding. */
    WAIVE,
    /** See the trail. */
    ADMINISTER
}
