package org.countersign.facts;

/**
 * What a finding is about. The id comes from the content and never from a file, row or order, so that a finding can be
 * followed from one audit to the next.
 */
public record Subject(String type, String id, String label) {}
