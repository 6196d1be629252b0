package org.countersign.facts;

/** What an answer to a question amounts to. */
public enum Reply {
    YES,
    NO,
    PARTLY,
    NOT_APPLICABLE,
    UNCLEAR,
    UNANSWERED
}
