package org.countersign.store;

/** A finding as a line of a list, with what people do about it. */
public record ListedFinding(
        String key, String check, String area, String colour, String label, String message, FollowUp followUp) {}
