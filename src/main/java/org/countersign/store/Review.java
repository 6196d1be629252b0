package org.countersign.store;

import java.time.Instant;

/**
 * One engagement that is looked at before it is signed.
 *
 * @param owner who opened it, or who took it over since
 * @param archived left out of the list unless it is asked for
 */
public record Review(String id, String name, String owner, Instant openedAt, boolean archived) {}
