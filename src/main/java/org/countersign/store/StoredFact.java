package org.countersign.store;

/**
 * Something that was read in a file.
 *
 * @param file in which it was read; empty where it is in none
 * @param label what it is about, in a reader's words
 * @param published the whole fact in the published JSON format
 */
public record StoredFact(String file, String type, String label, String published) {}
