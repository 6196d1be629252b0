package org.countersign.store;

import java.time.Instant;

/** Something that somebody did about a finding. */
public record Step(String words, String by, Instant at) {}
