package org.countersign.store;

import java.time.Instant;

/**
 * One engagement that is looked at before it is signed.
 *
 * @param owner who opened it
 */
public record Review(String id, String name, String owner, Instant openedAt) {}
