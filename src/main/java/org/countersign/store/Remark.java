package org.countersign.store;

import java.time.Instant;

/** What somebody wrote about a finding, which is named by its key. */
public record Remark(String finding, String words, String by, Instant at) {}
