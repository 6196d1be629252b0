package org.countersign.store;

/** Something in a file that was not used, or that a reader should know, and where it stands. */
public record StoredNote(String file, String place, String what) {}
