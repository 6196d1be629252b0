package org.countersign.store;

import java.time.Instant;

/**
 * A document of a review, by the path under which it was sent.
 *
 * @param size in bytes
 */
public record Enclosed(String path, String sha256, String addedBy, Instant addedAt, long size) {}
