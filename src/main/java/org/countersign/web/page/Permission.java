package org.countersign.web.page;

/** What somebody may do. */
public enum Permission {
    /** See reviews, documents and rules. */
    READ,
    /** Open reviews, add documents, settle questions, write remarks, ask for waivers. */
    REVIEW,
    /** Approve what somebody else asked for: a waiver, or a change of the rules. */
    APPROVE,
    /** Propose changes of the rules. */
    EDIT_RULES,
    /** Look after people, retention and the trail. */
    ADMINISTER,
    /** Read the metrics of the server. */
    WATCH
}
