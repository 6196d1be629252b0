package org.countersign.samples;

/**
 * Who signs with whom.
 *
 * @param entity the vendor's legal entity
 * @param domain where the vendor's people have their mailboxes
 */
record Parties(String client, String vendor, String entity, String domain) {}
